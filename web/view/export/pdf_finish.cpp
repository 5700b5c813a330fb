#include "web/view/export/pdf_finish.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace convoke::exports {
namespace {

QPDFObjectHandle word(const char* name) { return QPDFObjectHandle::newName(name); }

void say_how_to_show(QPDF& document, const Finish& finish) {
    auto preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    if (finish.right_to_left) preferences.replaceKey("/Direction", word("/R2L"));
    auto marks = QPDFObjectHandle::newDictionary();
    marks.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
    auto root = document.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(finish.language));
    root.replaceKey("/ViewerPreferences", preferences);
    root.replaceKey("/MarkInfo", marks);
}

// Says of every header cell what it is the header of. A row of one header in a table of several columns is the heading
// of a section.
void give_headers_their_scope(QPDF& document, std::size_t columns) {
    for (auto& element : document.getAllObjects()) {
        if (!element.isDictionary() || !element.getKey("/S").isNameAndEquals("/TR")) continue;
        auto cells = element.getKey("/K");
        const bool alone = !cells.isArray() || cells.getArrayNItems() == 1;
        for (auto& cell : cells.isArray() ? cells.getArrayAsVector() : std::vector<QPDFObjectHandle>{cells}) {
            if (!cell.isDictionary() || !cell.getKey("/S").isNameAndEquals("/TH")) continue;
            auto attributes = QPDFObjectHandle::newDictionary();
            attributes.replaceKey("/O", word("/Table"));
            attributes.replaceKey("/Scope", word(alone && columns > 1 ? "/Row" : "/Column"));
            if (alone && columns > 1)
                attributes.replaceKey("/ColSpan", QPDFObjectHandle::newInteger(static_cast<long long>(columns)));
            cell.replaceKey("/A", attributes);
        }
    }
}

// In the order in which they were drawn.
void describe_figures(QPDF& document, const std::vector<std::string>& figures) {
    std::size_t at = 0;
    for (auto& element : document.getAllObjects())
        if (element.isDictionary() && element.getKey("/S").isNameAndEquals("/Figure") && at < figures.size())
            element.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(figures[at++]));
}

void lay_over(QPDF& document, QPDF& ornaments) {
    auto pages = QPDFPageDocumentHelper(document).getAllPages();
    auto over = QPDFPageDocumentHelper(ornaments).getAllPages();
    if (pages.size() != over.size()) throw std::logic_error("PDF: a page has no ornament");
    for (std::size_t i = 0; i < pages.size(); ++i) {
        auto page = pages[i].getObjectHandle();
        auto resources = page.getKey("/Resources");
        auto forms = resources.getKey("/XObject");
        if (!forms.isDictionary()) {
            forms = QPDFObjectHandle::newDictionary();
            resources.replaceKey("/XObject", forms);
        }
        forms.replaceKey("/Ornament", document.copyForeignObject(over[i].getFormXObjectForPage()));
        // The page turns its coordinates upside down and does not turn them back: kept apart by q and Q.
        page.addPageContents(QPDFObjectHandle::newStream(&document, "q\n"), true);
        page.addPageContents(QPDFObjectHandle::newStream(&document, "\nQ\n/Artifact BMC\nq\n/Ornament Do\nQ\nEMC\n"),
                             false);
        page.replaceKey("/Tabs", word("/S"));
    }
}

}  // namespace

void finish_pdf(const std::filesystem::path& pages, const std::filesystem::path& file, const Finish& finish) {
    QPDF document, ornaments;
    document.processFile(pages.c_str());
    ornaments.processMemoryFile("ornaments", finish.over.data(), finish.over.size());
    say_how_to_show(document, finish);
    give_headers_their_scope(document, finish.columns);
    describe_figures(document, finish.figures);
    lay_over(document, ornaments);

    QPDFWriter writer(document, file.c_str());
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
}

}  // namespace convoke::exports
