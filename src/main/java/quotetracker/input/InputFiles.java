package quotetracker.input;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files below the inputs, in a fixed order: the inputs as given, the entries of a folder by name. Links are followed,
 * but never into a folder that they lie in. Entries whose name starts with a dot are left out.
 */
final class InputFiles {
    private final Deque<Place> open = new ArrayDeque<>();

    private final @Nullable Instant changedBy;

    InputFiles(List<Path> inputs, @Nullable Instant changedBy) {
        this.changedBy = changedBy;
        for (Path input : inputs) {
            Path name = input.getFileName();
            boolean folder = Files.isDirectory(input);
            open.addLast(new Place(input, folder || name == null ? "" : name.toString(), List.of()));
        }
    }

    /** A file or folder still to be looked at; {@code above} are the real paths of the folders it was reached through. */
    private record Place(Path path, String name, List<Path> above) {}

    /** A file to read, or the reason why a place gives none. */
    record Found(SourceFile file, Optional<String> fault) {}

    /** The next file, or empty after the last. */
    Optional<Found> next() {
        while (true) {
            Place place = open.pollFirst();
            if (place == null) {
                return Optional.empty();
            }
            Optional<String> fault = Optional.empty();
            if (Files.isDirectory(place.path())) {
                fault = enter(place);
                if (fault.isEmpty()) {
                    continue;
                }
            } else if (!Files.exists(place.path())) {
                fault = Optional.of(Files.isSymbolicLink(place.path()) ? "a link that leads nowhere" : "no such file");
            } else if (!Files.isRegularFile(place.path())) {
                fault = Optional.of("neither a file nor a folder");
            } else if (changedLater(place.path())) {
                continue;
            }
            return Optional.of(new Found(new SourceFile(place.path(), place.name()), fault));
        }
    }

    /** A file that vanishes meanwhile is left to the reader, which says so. */
    private boolean changedLater(Path file) {
        try {
            return changedBy != null
                    && Files.getLastModifiedTime(file).toInstant().isAfter(changedBy);
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<String> enter(Place folder) {
        List<Path> entries = new ArrayList<>();
        List<Path> above = new ArrayList<>(folder.above());
        try {
            Path real = folder.path().toRealPath();
            if (above.contains(real)) {
                return Optional.of("a link back to " + real + ", in which it lies");
            }
            above.add(real);
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path())) {
                stream.forEach(entries::add);
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return Optional.of("the folder cannot be read: " + e);
        }
        entries.removeIf(entry -> entry.getFileName().toString().startsWith("."));
        entries.sort(Comparator.comparing(entry -> entry.getFileName().toString(), Comparator.reverseOrder()));
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            open.addFirst(new Place(entry, folder.name().isEmpty() ? name : folder.name() + "/" + name, above));
        }
        return Optional.empty();
    }
}
