package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.ProgramProcess;
import quotetracker.QuoteTracker;

/** {@code doctor} and {@code status} on stores that are well, ill, and not there. */
class DoctorTest {
    private final StringWriter shown = new StringWriter();

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void anArticle() throws Exception {
        input = Files.createDirectory(folder.resolve("input"));
        Files.writeString(input.resolve("a.txt"), "“Rruga hapet në maj”, tha Arta Leka.");
        ProgramProcess.configuration(folder, "  folders: [" + input + "]");
    }

    @Test
    void aFreshPlaceIsWell() throws Exception {
        assertThat(execute("doctor")).isZero();
        assertThat(shown.toString())
                .contains("none yet; the first run makes it", "a workbook can be written")
                .doesNotContain("fault   ");
        assertThat(execute("status")).isZero();
        assertThat(shown.toString()).contains("nobody works on the store", "runs        none yet");
    }

    @Test
    void afterARunTheStoreIsLookedThroughAndTheRunIsListed() throws Exception {
        assertThat(execute("run", "--date", "2026-03-14")).isZero();

        assertThat(execute("doctor")).isZero();
        assertThat(shown.toString())
                .contains("every statement stands in its article")
                .doesNotContain("fault   ");
        assertThat(execute("status")).isZero();
        assertThat(shown.toString()).containsPattern("2026-03-14  1    completed  20\\d\\d-.* s +1 +1 +0 +1 +1");
    }

    @Test
    void textsThatAreNotKeptAreCounted() throws Exception {
        ProgramProcess.configuration(folder, "  folders: [" + input + "]", "  keep-texts-days: 30");
        assertThat(execute("run", "--date", "2026-01-02")).isZero();
        assertThat(execute("run", "--date", "2026-03-01")).isZero();

        assertThat(execute("doctor")).isZero();
        assertThat(execute("status")).isZero();
        assertThat(shown.toString())
                .contains("of 1 articles only the sentences around statements are kept")
                .contains("texts       1 articles without their full text, the last dropped on 2026-03-01");
    }

    @Test
    void aBrokenStoreIsAFault() throws Exception {
        Path store = Files.createDirectories(folder.resolve("reports").resolve("store"));
        Files.write(store.resolve("quotes.mv.db"), new byte[20_000]);

        assertThat(execute("doctor")).isEqualTo(ExitCode.FAILED);
        assertThat(shown.toString()).containsPattern("fault +store .*cannot be read.*backup");
    }

    @Test
    void aStoreThatLostItsTablesIsAFaultAndNoRunBeginsANewOne() throws Exception {
        Path store = Files.createDirectories(folder.resolve("reports").resolve("store"));
        Files.createFile(store.resolve("quotes.mv.db"));

        assertThat(execute("doctor")).isEqualTo(ExitCode.FAILED);
        assertThat(shown.toString()).containsPattern("fault +store .*lost its tables.*'restore' goes back to a backup");
        for (List<String> command : List.of(List.of("run", "--missed"), List.of("run"), List.of("backup"))) {
            shown.getBuffer().setLength(0);
            assertThat(execute(
                            command.get(0), command.subList(1, command.size()).toArray(String[]::new)))
                    .isEqualTo(ExitCode.FAILED);
            assertThat(shown.toString()).contains("lost its tables").doesNotContain("\tat ");
        }
    }

    /** Whoever ran a command as administrator would otherwise leave files that the nights' user may not write. */
    @Test
    void aStoreOfAnotherUserIsLeftToThatUser() throws Exception {
        assertThat(execute("run")).isZero();
        Path store = folder.resolve("reports").resolve("store");
        assumeTrue(giveAway(store), "this user may not give files to another one");

        assertThat(execute("run")).isEqualTo(ExitCode.FAILED);
        assertThat(shown.toString())
                .contains(store + ": belongs to 'nobody'", "run the command as that user: sudo -u nobody")
                .doesNotContain("\tat ");
        assertThat(execute("doctor")).isEqualTo(ExitCode.FAILED);
        assertThat(shown.toString()).containsPattern("fault +store .*belongs to 'nobody'");
    }

    private static boolean giveAway(Path path) {
        try {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    @Test
    void aNightWithoutAnyInputIsNotBegunAndOneWithSomeIsWarnedOf() throws Exception {
        Path missing = folder.resolve("not-mounted");

        assertThat(execute("run", "--input", missing.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(shown.toString()).contains(missing + ": is not there; mend input.folders, or mount the disk");
        assertThat(folder.resolve("reports")).doesNotExist();

        assertThat(execute("run", "--input", missing.toString(), input.toString()))
                .isEqualTo(ExitCode.SKIPPED);
        assertThat(shown.toString())
                .containsPattern("warning +input .*not-mounted: is not there")
                .contains("not-mounted: no such file", "1 of them new");
    }

    @Test
    void afterARestoreTheRunsOfTheBackupAreListed() throws Exception {
        Path backup = folder.resolve("copy.zip");
        assertThat(execute("run", "--date", "2026-03-14")).isZero();
        assertThat(execute("backup", backup.toString())).isZero();
        assertThat(execute("run", "--date", "2026-03-15")).isZero();

        assertThat(execute("restore", backup.toString())).isZero();

        shown.getBuffer().setLength(0);
        assertThat(execute("status")).isZero();
        assertThat(shown.toString()).contains("2026-03-14  1").doesNotContain("2026-03-15  1");
    }

    @Test
    void foldersThatCannotBeUsedAreFaults() throws Exception {
        Files.delete(input.resolve("a.txt"));
        Files.delete(input);
        Files.writeString(folder.resolve("reports"), "a file where a folder should be");

        assertThat(execute("doctor")).isEqualTo(ExitCode.FAILED);
        assertThat(shown.toString())
                .containsPattern("fault +input .*is not there; mend input.folders")
                .containsPattern("fault +reports folder .*name another folder");
    }

    @Test
    void aDoorWantsATokenThatOthersCannotRead() throws Exception {
        ProgramProcess.configuration(folder, "  folders: [" + input + "]", "  port: 8765");

        assertThat(execute("doctor")).isEqualTo(ExitCode.FAILED);
        assertThat(shown.toString()).containsPattern("fault +door .*door-token: no such file");

        Path token = Files.writeString(folder.resolve("door-token"), "a-word-of-more-than-16-characters");
        PosixFileAttributeView view = Files.getFileAttributeView(token, PosixFileAttributeView.class);
        assumeTrue(view != null, "this file system knows no owners");
        view.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(execute("doctor")).isZero();
        assertThat(shown.toString()).containsPattern("warning +door .*chmod 600");

        view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        shown.getBuffer().setLength(0);
        assertThat(execute("doctor")).isZero();
        assertThat(shown.toString()).containsPattern("ok +door ").doesNotContain("more-than-16");
    }

    @Test
    void aWrongConfigurationIsAFault() throws Exception {
        ProgramProcess.configuration(folder, "  days-kept: never");

        assertThat(execute("doctor")).isEqualTo(ExitCode.USAGE);
        assertThat(shown.toString()).containsPattern("fault +configuration .*application.yml:\\d+: logging.days-kept");
    }

    private int execute(String command, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = command;
        arguments[1] = "--config";
        arguments[2] = folder.resolve("config").toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Commands.of(QuoteTracker.program())
                .setOut(new PrintWriter(shown))
                .setErr(new PrintWriter(shown))
                .execute(arguments);
    }
}
