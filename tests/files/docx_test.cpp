// A Word document carries nothing but itself: no macros, no other files, nothing that is fetched when somebody opens it.
#include <catch2/catch.hpp>

#include "core/files/inspect.hpp"
#include "tests/files/made.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

std::string wrong_with(const std::vector<Packed>& more) {
    const auto wrong = files::wrong_with_docx(docx(more));
    return wrong ? wrong->code : "";
}

// With that relationship of the document itself.
std::string wrong_with_relation(const std::string& type, const std::string& target, bool outside) {
    return wrong_with({{"word/_rels/document.xml.rels", relationship(type, target, outside)}});
}

}  // namespace

TEST_CASE("Links that a reader follows by hand, pictures and diagrams are a document's own") {
    CHECK(wrong_with_relation("hyperlink", "https://example.org/", true) == "");
    CHECK(wrong_with_relation("image", "media/image1.png", false) == "");
    CHECK(wrong_with_relation("chart", "charts/chart1.xml", false) == "");
    CHECK(wrong_with({{"word/charts/_rels/chart1.xml.rels", relationship("package", "../embeddings/sheet1.xlsx", false)}, {"word/embeddings/sheet1.xlsx", "x"}}) == "");
}

TEST_CASE("Whatever is fetched from elsewhere when the document is opened is refused") {
    for (const auto* type : {"image", "frame", "oleObject", "subDocument", "mailMergeSource"}) CHECK(wrong_with_relation(type, "http://elsewhere.example/x", true) == "file.docx_outside");
    CHECK(wrong_with_relation("image", "file://elsewhere.example/share/x.png", true) == "file.docx_outside");
    CHECK(wrong_with({{"word/_rels/header1.xml.rels", relationship("image", "http://elsewhere.example/x", true)}}) == "file.docx_outside");
    CHECK(wrong_with({{"customXml/_rels/ITEM1.XML.RELS", relationship("image", "http://elsewhere.example/x", true)}}) == "file.docx_outside");
}

TEST_CASE("A template from elsewhere is refused; one of its own is none") {
    CHECK(wrong_with({{"word/_rels/settings.xml.rels", relationship("attachedTemplate", "http://elsewhere.example/x.dotm", true)}}) == "file.docx_template");
    CHECK(wrong_with_relation("attachedTemplate", "file:///C:/x.dotm", true) == "file.docx_template");
}

TEST_CASE("Relationships are read as XML, in whatever encoding and spelling") {
    const auto outside = relationship("image", "http://elsewhere.example/x", true);
    CHECK(wrong_with({{"word/_rels/document.xml.rels", as_utf16(outside)}}) == "file.docx_outside");
    CHECK(wrong_with({{"word/_rels/document.xml.rels", as_utf16(relationship("image", "media/image1.png", false))}}) == "");
    const auto spelt = [](const std::string& attributes) {
        return wrong_with({{"word/_rels/document.xml.rels", R"(<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"><r:Relationship Id="a" )" +
                                                            attributes + "/></r:Relationships>"}});
    };
    CHECK(spelt(R"(Type="http://x/image" Target="http://x/" TargetMode="Exter&#110;al")") == "file.docx_outside");
    CHECK(spelt(R"(Type="http://x/image" Target="http://x/" TargetMode = 'external')") == "file.docx_outside");
    CHECK(spelt(R"(Type="http://purl.oclc.org/ooxml/officeDocument/relationships/oleObject" Target="a.bin")") == "file.docx_embedded");
}

TEST_CASE("A relationship that is no XML, or that unfolds entities, makes the document a damaged one") {
    for (const auto* part : {"", "<Relationships>", "words", R"(<!DOCTYPE a [<!ENTITY b "External">]><Relationships/>)", "<?xml version='1.0' encoding='no-such'?><Relationships/>"})
        CHECK(wrong_with({{"word/_rels/document.xml.rels", part}}) == "file.docx_damaged");
}

TEST_CASE("Objects and other documents within it are refused") {
    CHECK(wrong_with_relation("oleObject", "embeddings/oleObject1.bin", false) == "file.docx_embedded");
    CHECK(wrong_with_relation("package", "embeddings/sheet1.xlsm", false) == "file.docx_embedded");
    CHECK(wrong_with_relation("aFChunk", "page.html", false) == "file.docx_embedded");
    CHECK(wrong_with({{"word/embeddings/oleObject1.bin", "x"}}) == "file.docx_embedded");
}

TEST_CASE("Macros are refused by their part, their relationship and their type, also in UTF-16") {
    CHECK(wrong_with({{"word/vbaProject.bin", "x"}}) == "file.docx_macros");
    CHECK(wrong_with_relation("vbaProject", "other.bin", false) == "file.docx_macros");
    CHECK(wrong_with_relation("control", "activeX/activeX1.xml", false) == "file.docx_macros");
    const std::string types = R"(<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>)";
    for (const auto& said : {types, as_utf16(types)}) {
        const auto wrong = files::wrong_with_docx(zip({{"[Content_Types].xml", said}, {"word/document.xml", "<document/>"}}));
        REQUIRE(wrong);
        CHECK(wrong->code == "file.docx_macros");
    }
}

TEST_CASE("A document that unpacks to more than a document holds is refused before it is unpacked whole") {
    CHECK(wrong_with({{"word/x.xml", std::string(101 << 20, '\0')}}) == "file.docx_unpacks_too_large");
    CHECK(wrong_with({{"word/x.xml", std::string(5 << 20, '\0')}}) == "file.docx_unpacks_too_large");          // by its ratio
    CHECK(wrong_with({{"word/_rels/x.rels", std::string(5 << 20, ' '), true}}) == "file.docx_unpacks_too_large");
    CHECK(wrong_with({{"word/x.xml", std::string(1 << 20, '\0')}}) == "");
    std::vector<Packed> many;
    for (int i = 0; i < 2000; ++i) many.push_back({"word/" + std::to_string(i) + ".xml", ""});
    CHECK(wrong_with(many) == "file.docx_unpacks_too_large");
}

TEST_CASE("Parts that lie outside of the archive, or stand twice in it, make the document a damaged one") {
    for (const auto* name : {"../../evil.xml", "/etc/passwd", "word\\..\\x", "word/DOCUMENT.XML"}) CHECK(wrong_with({{name, "x"}}) == "file.docx_damaged");
}
