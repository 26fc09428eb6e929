package lagoon.picture.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import lagoon.picture.Golden;
import lagoon.picture.look.Palette;
import lagoon.picture.spacetime.Chart;
import lagoon.picture.spacetime.ChartOptions;
import lagoon.picture.spacetime.Section;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.Layout;
import lagoon.picture.stage.StageOptions;
import lagoon.trace.BusyDay;
import lagoon.trace.DoubleTransfer;
import lagoon.trace.Script;
import lagoon.trace.StormyDay;
import lagoon.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

class SvgTest {

  private static final long MS = 1_000_000;

  static List<Palette> palettes() {
    return Palette.all();
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void everyPictureIsWellFormedAndStandsAlone(Palette palette) throws Exception {
    for (Trace trace : List.of(DoubleTransfer.trace(), StormyDay.trace(), BusyDay.trace(100, 20, 60, 7))) {
      for (long part = 0; part <= 20; part++) {
        Frame frame = Frame.of(trace, trace.end() * part / 20, Layout.of(trace), StageOptions.of(1280, 800));
        standsAlone(Svg.of(frame, palette));
      }
      for (ChartOptions.Axis axis : ChartOptions.Axis.values()) {
        Chart chart = Chart.of(trace,
            ChartOptions.usual().on(axis).showing(ChartOptions.Kinds.all()).collapsing(false));
        standsAlone(Svg.of(chart.section(ChartOptions.View.of(1280, 800, 22)), palette));
      }
    }
  }

  @Test
  void theStageSaysWhatHappens() throws Exception {
    Trace trace = DoubleTransfer.trace();
    Frame frame = Frame.of(trace, 121 * MS, Layout.of(trace), StageOptions.of(1280, 800));
    List<String> texts = texts(parse(Svg.of(frame, Palette.LIGHT)));
    assertThat(texts).contains("primary", "leader", "400", "500", "v1", "✗ read your writes", "121 ms");
  }

  @Test
  void aCardSaysAllOfALongOperationOnSeveralLines() throws Exception {
    Trace trace = DoubleTransfer.trace();
    Frame frame = Frame.of(trace, 50 * MS, Layout.of(trace), StageOptions.of(900, 400));
    assertThat(String.join(" ", texts(parse(Svg.of(frame, Palette.LIGHT)))))
        .contains("transfer 100 from checking to rent: ok (v2)");
  }

  @Test
  void theDiagramSaysWhatHappened() throws Exception {
    Section section = Chart.of(DoubleTransfer.trace(), ChartOptions.usual())
        .section(ChartOptions.View.of(1280, 800, 22));
    List<String> texts = texts(parse(Svg.of(section, Palette.LIGHT)));
    assertThat(texts).contains("alice", "read checking: 500 (v1)", "applies checking 400, rent 100 (v2)",
        "read your writes violated", "one row", "per event");
  }

  @Test
  void whatBreaksAtTheLastLaneIsToldInWholeWords() throws Exception {
    Script script = new Script(List.of("n1", "n2", "n3", "n4", "n5"), List.of());
    script.at(1).violated(script.replica(4), 0, "leader completeness", "proof");
    script.at(2).violated(script.replica(0), 0, "state machine safety", "proof");
    Section section = Chart.of(script.trace(), ChartOptions.usual())
        .section(ChartOptions.View.of(680, 600, 22));
    assertThat(texts(parse(Svg.of(section, Palette.LIGHT))))
        .contains("leader completeness violated", "state machine safety violated");
  }

  @Test
  void palettesDifferInColoursAlone() {
    Trace trace = DoubleTransfer.trace();
    Frame frame = Frame.of(trace, 121 * MS, Layout.of(trace), StageOptions.of(1280, 800));
    String light = Svg.of(frame, Palette.LIGHT);
    String dark = Svg.of(frame, Palette.DARK);
    assertThat(dark).isNotEqualTo(light);
    assertThat(dark.replaceAll("#[0-9a-f]{6}", "")).isEqualTo(light.replaceAll("#[0-9a-f]{6}", ""));
  }

  @Test
  void namesFromOutsideStayNames() throws Exception {
    String name = "</text><script>alert(1)</script>\"'&\u0000\uFFFE";
    Script script = new Script(List.of(name, "b"), List.of("s" + name));
    script.role(script.replica(0), 0, name);
    script.at(1).sent(script.replica(0), script.replica(1), 0, new Script.Letter(name, name, List.of()), 5);
    script.explained(script.replica(0), 0, name);
    Trace trace = script.trace();
    Document stage = parse(Svg.of(Frame.of(trace, 2 * MS, Layout.of(trace), StageOptions.of(1280, 800)),
        Palette.LIGHT));
    Document chart = parse(Svg.of(Chart.of(trace, ChartOptions.usual().showing(ChartOptions.Kinds.all()))
        .section(ChartOptions.View.of(1280, 800, 22)), Palette.LIGHT));
    for (Document document : List.of(stage, chart)) {
      assertThat(document.getElementsByTagName("script").getLength()).isZero();
      assertThat(texts(document)).anyMatch(text -> text.contains("</text><scr"));
    }
  }

  @Test
  void aPictureThatIsNotWellFormedIsFound() {
    assertThatThrownBy(() -> parse("<svg><text>a < b</text></svg>")).isInstanceOf(SAXException.class);
  }

  @Test
  void thePicturesOfTheDoubleTransferAreTheseFiles() {
    Trace trace = DoubleTransfer.trace();
    Frame frame = Frame.of(trace, 121 * MS, Layout.of(trace),
        StageOptions.of(1024, 640).selecting(Optional.empty(), 0));
    Golden.check("double-transfer-stage.svg", Svg.of(frame, Palette.LIGHT));
    Section section = Chart.of(trace, ChartOptions.usual()).section(ChartOptions.View.of(1024, 560, 22));
    Golden.check("double-transfer-chart.svg", Svg.of(section, Palette.LIGHT));
  }

  private static void standsAlone(String svg) throws Exception {
    Document document = parse(svg);
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      assertThat(element.getTagName())
          .isIn("svg", "title", "rect", "circle", "polyline", "polygon", "path", "text");
      assertThat(element.hasAttribute("href") || element.hasAttribute("xlink:href")).isFalse();
    }
    assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("url(");
  }

  private static List<String> texts(Document document) {
    NodeList texts = document.getElementsByTagName("text");
    return IntStream.range(0, texts.getLength())
        .mapToObj(i -> texts.item(i).getTextContent()).toList();
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(new DefaultHandler());
    return builder.parse(new InputSource(new StringReader(svg)));
  }
}
