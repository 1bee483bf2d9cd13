package dev.carport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The parent of the apps has no parent itself, so it repeats settings of the root; they must stay the same. */
class PomVersionsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void rootAndPluginParentAgree() throws Exception {
        Map<String, String> ofRoot = properties(ROOT.resolve("pom.xml"));
        Map<String, String> ofPluginParent = properties(ROOT.resolve("plugins/pom.xml"));
        ofRoot.keySet().retainAll(ofPluginParent.keySet());
        ofPluginParent.keySet().retainAll(ofRoot.keySet());

        assertThat(ofPluginParent).isEqualTo(ofRoot).containsKeys("jackson.version", "junit.version", "pf4j.version");
    }

    @Test
    void appsAreBuiltWithTheContractOfThisVersion() throws Exception {
        String version = child(project(ROOT.resolve("pom.xml")), "version").getTextContent();

        assertThat(properties(ROOT.resolve("plugins/pom.xml"))).containsEntry("carport.version", version);
        assertThat(child(project(ROOT.resolve("plugins/pom.xml")), "version").getTextContent())
                .isEqualTo(version);
    }

    private static Map<String, String> properties(Path pom) throws Exception {
        Map<String, String> properties = new TreeMap<>();
        Element section = child(project(pom), "properties");
        for (Node node = section.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element property) {
                properties.put(property.getTagName(), property.getTextContent());
            }
        }
        return properties;
    }

    private static Element project(Path pom) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getDocumentElement();
    }

    private static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        throw new AssertionError("<" + name + "> is missing in <" + parent.getTagName() + ">");
    }
}
