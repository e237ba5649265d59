package quotetracker.embedding;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quotetracker.language.ConfigurationException;

/**
 * Loads the model runtime from the jars of a model directory, and the one class of the program that uses it; everything
 * else comes from the program. The runtime is taken from nowhere else, so that the same one runs everywhere.
 */
final class RuntimeLoader extends URLClassLoader {
    private static final String USER = "quotetracker.embedding.OnnxTextVectors";
    private static final List<String> RUNTIME = List.of("ai.onnxruntime.", "ai.djl.", USER);

    /**
     * The runtimes of this process by what their jars hold: native parts can be loaded once only, from whatever folder. They
     * stay open, since classes may still be loaded when a model is used.
     */
    private static final Map<List<String>, RuntimeLoader> LOADED = new HashMap<>();

    private RuntimeLoader(URL[] places) {
        super("model-runtime", places, RuntimeLoader.class.getClassLoader());
    }

    /**
     * Loads a model with the runtime in {@code lib} beside it.
     *
     * @throws ConfigurationException if the runtime is not there, or cannot load the model
     */
    static synchronized TextVectors load(Path directory, ModelCard card) throws ConfigurationException {
        Path lib = directory.resolve("lib");
        List<Path> jars = jars(lib);
        List<String> content = new ArrayList<>();
        for (Path jar : jars) {
            content.add(ModelDirectory.sha256(jar));
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            RuntimeLoader loader = LOADED.computeIfAbsent(content, same -> new RuntimeLoader(places(jars)));
            // The tokenizers look for their native part there.
            thread.setContextClassLoader(loader);
            return (TextVectors) loader.loadClass(USER)
                    .getConstructor(Path.class, Path.class, boolean.class, int.class)
                    .newInstance(
                            directory.resolve(ModelDirectory.MODEL),
                            directory.resolve(ModelDirectory.TOKENIZER),
                            card.firstToken(),
                            card.longest());
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof IOException fault) {
                throw new ConfigurationException(List.of(String.valueOf(fault.getMessage())));
            }
            LOADED.remove(content);
            throw new ConfigurationException(List.of(missing(lib, e.getTargetException())));
        } catch (ReflectiveOperationException | LinkageError e) {
            LOADED.remove(content);
            throw new ConfigurationException(List.of(missing(lib, e)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String missing(Path lib, Throwable cause) {
        return lib + ": the model runtime is missing or does not run on this machine (" + cause
                + "); put its jars there, as languages/README.md shows; if others lay there before, start the program anew";
    }

    private static List<Path> jars(Path lib) throws ConfigurationException {
        if (!Files.isDirectory(lib)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(lib)) {
            return files.filter(each -> each.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ConfigurationException(List.of(lib + ": cannot be read: " + e));
        }
    }

    private static URL[] places(List<Path> jars) {
        return Stream.concat(
                        Stream.of(RuntimeLoader.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()),
                        jars.stream().map(RuntimeLoader::url))
                .toArray(URL[]::new);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("every path of a file is a URL, but not " + file, e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (RUNTIME.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
