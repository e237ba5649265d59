package quotetracker.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleComparerTest {
    private static final String WIRE = "Ura mbi lumin e qytetit u hap sot pas tri vitesh pune. "
            + "Kryetarja Arta Gurra preu shiritin para qindra banorëve. "
            + "Ura kushtoi tre milionë euro dhe lidh lagjen e vjetër me spitalin. "
            + "Autobusët do të kalojnë çdo dhjetë minuta që nga e hëna.";

    private final ArticleComparer comparer = new ArticleComparer(TestClaims.languages());

    @Test
    void aReprintWithLostMarksAndANewLeadIsACopy() {
        String reprint = "Lajm i mirë për banorët. " + Folding.fold(WIRE);
        assertThat(comparer.compare(WIRE, reprint, "sq").kind()).isEqualTo(ArticleComparer.Kind.COPY);
    }

    @Test
    void aCommonPassageInAnotherStoryIsPartial() {
        String follow = "Një javë pas hapjes, banorët ankohen për zhurmën e natës dhe kërkojnë mure mbrojtëse. "
                + "Ura kushtoi tre milionë euro dhe lidh lagjen e vjetër me spitalin. "
                + "Këshilli do ta shqyrtojë kërkesën muajin tjetër, bashkë me planin e trafikut dhe buxhetin e ri.";
        assertThat(comparer.compare(WIRE, follow, "sq").kind()).isEqualTo(ArticleComparer.Kind.PARTIAL);
    }

    @Test
    void anotherStoryIsIndependent() {
        String other = "Skuadra e qytetit fitoi ndeshjen e fundit të sezonit me dy gola të shënuar në pjesën e parë. "
                + "Trajneri falënderoi tifozët dhe tha se ekipi ka nevojë për pushim.";
        assertThat(comparer.compare(WIRE, other, "sq").kind()).isEqualTo(ArticleComparer.Kind.INDEPENDENT);
    }
}
