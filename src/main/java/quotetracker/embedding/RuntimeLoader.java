package quotetracker.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import quotetracker.language.ConfigurationException;

/**
 * Loads the model runtime from the jars of a model directory, and the one class of the program that uses it; everything
 * else comes from the program. The runtime is taken from nowhere else, so that the same one runs everywhere.
 */
final class RuntimeLoader extends URLClassLoader {
    private static final String USER = "quotetracker.embedding.OnnxTextVectors";
    private static final List<String> RUNTIME = List.of("ai.onnxruntime.", "ai.djl.", USER);

    private RuntimeLoader(URL[] places) {
        super("model-runtime", places, RuntimeLoader.class.getClassLoader());
    }

    /**
     * Loads a model with the runtime in {@code lib} beside it.
     *
     * @throws ConfigurationException if the runtime is not there, or cannot load the model
     */
    static TextVectors load(Path directory, ModelCard card) throws ConfigurationException {
        Path lib = directory.resolve("lib");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            // Stays open as long as the model: classes may still be loaded when it is used.
            @SuppressWarnings("resource")
            RuntimeLoader loader = new RuntimeLoader(places(lib));
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
            throw new ConfigurationException(List.of(reason(lib, e.getTargetException())));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new ConfigurationException(List.of(missing(lib, e)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String reason(Path lib, Throwable cause) {
        return cause instanceof IOException ? String.valueOf(cause.getMessage()) : missing(lib, cause);
    }

    private static String missing(Path lib, Throwable cause) {
        return lib + ": the model runtime is missing or does not run on this machine (" + cause
                + "); put its jars there: mvn dependency:copy-dependencies"
                + " -DincludeGroupIds=com.microsoft.onnxruntime,ai.djl,ai.djl.huggingface -DoutputDirectory=" + lib;
    }

    private static URL[] places(Path lib) {
        List<URL> places = new ArrayList<>();
        places.add(RuntimeLoader.class.getProtectionDomain().getCodeSource().getLocation());
        if (Files.isDirectory(lib)) {
            try (Stream<Path> files = Files.list(lib)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".jar"))
                        .sorted()
                        .toList()) {
                    places.add(url(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(lib + ": cannot be read", e);
            }
        }
        return places.toArray(URL[]::new);
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
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
