package quotetracker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quotetracker.claim.Band;
import quotetracker.claim.ClaimLink;
import quotetracker.claim.Difference;
import quotetracker.model.PartialDate;
import quotetracker.report.ClaimRow;
import quotetracker.report.DayCount;
import quotetracker.report.InputRow;
import quotetracker.report.Novelty;
import quotetracker.report.ReportSource;
import quotetracker.report.Selection;
import quotetracker.report.ShiftRow;
import quotetracker.report.SpeakerRow;
import quotetracker.report.StatementRow;

class ReportStoreTest {
    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 14);

    private static StoreScene scene(String name) {
        StoreScene scene = new StoreScene(name);
        scene.article(
                "Radio Bregu",
                "Ura hapet",
                "2026-03-12",
                "Ura hapet\n\nDita ishte e ftohtë. “Ura hapet në maj”, tha Arta Leka. Pastaj iku.",
                List.of(new StoreScene.Said("Ura hapet në maj", "Arta Leka")));
        scene.article(
                "Gazeta e Lumit",
                null,
                "2026-03",
                "“Ura do hapet në maj”, tha Arta Leka. “Nuk e di”, tha dikush.",
                List.of(
                        new StoreScene.Said("Ura do hapet në maj", "Arta Leka"),
                        new StoreScene.Said("Nuk e di", null)));
        scene.article(
                "Radio Bregu",
                null,
                "2026-03-13",
                "“Ura hapet në korrik”, tha Arta Leka.",
                List.of(new StoreScene.Said("Ura hapet në korrik", "Arta Leka")));
        scene.group(
                Map.of(1L, 1L, 2L, 1L, 3L, 2L, 4L, 3L),
                List.of(new ClaimLink(
                        3,
                        1,
                        Band.VARIANT,
                        "another date",
                        List.of(new Difference(Difference.Kind.DATE, "maj", "korrik")))));
        return scene;
    }

    private static ReportSource report(StoreScene scene, Selection selection) {
        return new ReportStore(scene.dataSource, "1.0").of(selection);
    }

    @Test
    void statementsCarryWhatTheArticleSays() {
        List<StatementRow> rows =
                report(scene("statements"), Selection.night(NIGHT)).statements().toList();

        assertThat(rows).extracting(StatementRow::id).containsExactly("S1", "S2", "S3", "S4");
        StatementRow first = rows.get(0);
        assertThat(first.who().speaker()).isEqualTo("Arta Leka");
        assertThat(first.words().sentence()).isEqualTo("“Ura hapet në maj”, tha Arta Leka.");
        assertThat(first.standing()).isEqualTo(new StatementRow.Standing("C1", "Ura hapet në maj", Novelty.NEW, 2, 2));
        assertThat(rows.get(1).standing().novelty()).isEqualTo(Novelty.REPEATED);
        assertThat(rows.get(1).when().published()).isEqualTo(new PartialDate(2026, 3, null));
        assertThat(rows.get(2).who().speakerId()).isNull();
    }

    @Test
    void claimsCountOutletsAndListFurtherWordings() {
        List<ClaimRow> claims =
                report(scene("claims"), Selection.night(NIGHT)).claims().toList();

        assertThat(claims).extracting(ClaimRow::id).containsExactly("C1", "C2", "C3");
        assertThat(claims.get(0).variants())
                .extracting(ClaimRow.Variant::wording)
                .containsExactly("Ura do hapet në maj");
        assertThat(claims.get(0).firstSaid()).isEqualTo(new PartialDate(2026, 3, null));
        assertThat(claims.get(0).speakers()).containsExactly("Arta Leka");
        assertThat(claims.get(0).outlets()).containsExactly("Gazeta e Lumit", "Radio Bregu");
        assertThat(claims.get(0).others())
                .extracting(ClaimRow.Other::id, ClaimRow.Other::differences)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("C3", List.of("maj / korrik")));
        assertThat(claims.get(2).others())
                .extracting(ClaimRow.Other::id, ClaimRow.Other::differences)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("C1", List.of("korrik / maj")));
    }

    @Test
    void shiftsShowTheSameSpeakerWithAnotherDate() {
        List<ShiftRow> shifts =
                report(scene("shifts"), Selection.night(NIGHT)).shifts().toList();

        assertThat(shifts).hasSize(1);
        assertThat(shifts.get(0).kind()).isEqualTo(ShiftRow.Kind.OTHER_NUMBER);
        assertThat(shifts.get(0).earlier().id()).isEqualTo("S1");
        assertThat(shifts.get(0).later().id()).isEqualTo("S4");
    }

    @Test
    void speakersAndDaysLeaveOutWhatNobodyDated() {
        ReportSource report = report(scene("speakers"), Selection.night(NIGHT));

        assertThat(report.speakers())
                .extracting(SpeakerRow::name, SpeakerRow::statements)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Arta Leka", 3));
        assertThat(report.speakerDays())
                .containsExactly(
                        new DayCount("P1", "Arta Leka", LocalDate.of(2026, 3, 12), 1),
                        new DayCount("P1", "Arta Leka", LocalDate.of(2026, 3, 13), 1));
        assertThat(report.claimDays()).extracting(DayCount::id).containsExactly("C1", "C3");
    }

    @Test
    void inputsTellWhatWasSkipped() {
        StoreScene scene = scene("inputs");
        Run run = new RunStore(scene.dataSource).begin(NIGHT, 1, List.of(), java.time.Instant.EPOCH);
        new InputNoteStore(scene.dataSource)
                .add(run, InputNoteStore.Stage.IMPORT, List.of(InputNote.skipped("lajme/b.txt", "not UTF-8")));

        ReportSource report = report(scene, Selection.night(NIGHT));
        assertThat(report.inputs().findFirst())
                .contains(new InputRow("lajme/b.txt", InputRow.Outcome.SKIPPED, "not UTF-8"));
        assertThat(report.inputs()).hasSize(4);
        assertThat(report.articles()).hasSize(3);
        assertThat(report.run().inputsSkipped()).isEqualTo(1);
        assertThat(report.corrections()).isEmpty();
    }

    @Test
    void selectionsNarrow() {
        StoreScene scene = scene("selections");
        Selection all = Selection.night(NIGHT);

        assertThat(ids(scene, new Selection(NIGHT, NIGHT, "leka", null, null, null, null)))
                .containsExactly("S1", "S2", "S4");
        assertThat(ids(scene, new Selection(NIGHT, NIGHT, null, "radio bregu", null, null, null)))
                .containsExactly("S1", "S4");
        assertThat(ids(scene, new Selection(NIGHT, NIGHT, null, null, "C1", null, null)))
                .containsExactly("S1", "S2");
        assertThat(ids(scene, new Selection(NIGHT, NIGHT, null, null, null, "en", null)))
                .isEmpty();
        assertThat(ids(scene, new Selection(NIGHT, NIGHT, null, null, null, null, "HAPET korrik")))
                .containsExactly("S4");
        assertThat(ids(scene, Selection.night(all.from().plusDays(1)))).isEmpty();
    }

    private static List<String> ids(StoreScene scene, Selection selection) {
        return report(scene, selection).statements().map(StatementRow::id).toList();
    }

    @Test
    void anOutletThatFallsSilentIsAnAlarm() {
        StoreScene scene = new StoreScene("alarms");
        for (int night = 1; night <= 6; night++) {
            scene.night(LocalDate.of(2026, 3, night));
            scene.article("Radio Bregu", null, null, "Lajmi " + night, List.of());
        }

        assertThat(report(scene, Selection.night(LocalDate.of(2026, 3, 7)))
                        .run()
                        .alarms())
                .extracting(alarm -> alarm.subject())
                .containsExactly("Radio Bregu");
        assertThat(report(scene, Selection.night(LocalDate.of(2026, 3, 6)))
                        .run()
                        .alarms())
                .isEmpty();
    }
}
