// Read by Expat and not searched as text: the same relationship can be written in many ways and encodings.
#include "core/files/docx_parts.hpp"

#include <expat.h>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace convoke::files {

namespace {

using Attributes = std::map<std::string, std::string, std::less<>>;

std::string lower(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::tolower(c) : c); });
    return small;
}

class Reader {
public:
    // Says what is wrong with an element, by its name without namespace and its attributes; nothing where it is good.
    using Judge = std::function<std::optional<Text>(std::string_view element, const Attributes& attributes)>;

    static std::optional<Text> read(std::string_view xml, Judge judge) {
        Reader reader{std::move(judge)};
        const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreateNS(nullptr, '\n'), XML_ParserFree);
        if (!parser) throw std::bad_alloc();
        reader.parser_ = parser.get();
        XML_SetUserData(parser.get(), &reader);
        XML_SetStartElementHandler(parser.get(), begin);
        // No part of a DOCX declares a type of document; one that does means to have entities unfolded.
        XML_SetStartDoctypeDeclHandler(parser.get(), [](void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
            static_cast<Reader*>(data)->stop({"file.docx_damaged"});
        });
        const bool good = XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
        if (reader.wrong_) return reader.wrong_;
        return good ? std::nullopt : std::optional<Text>(Text{"file.docx_damaged"});
    }

private:
    explicit Reader(Judge judge) : judge_(std::move(judge)) {}

    void stop(Text why) {
        wrong_ = std::move(why);
        XML_StopParser(parser_, XML_FALSE);
    }

    static void begin(void* data, const XML_Char* name, const XML_Char** attributes) {
        auto& reader = *static_cast<Reader*>(data);
        if (reader.wrong_) return;
        const auto local = [](std::string_view whole) { return whole.substr(whole.rfind('\n') + 1); };
        Attributes said;
        for (; *attributes; attributes += 2) said.emplace(lower(local(attributes[0])), attributes[1]);
        if (auto wrong = reader.judge_(local(name), said)) reader.stop(std::move(*wrong));
    }

    Judge judge_;
    XML_Parser parser_ = nullptr;
    std::optional<Text> wrong_;
};

std::string said(const Attributes& attributes, std::string_view name) {
    const auto found = attributes.find(name);
    return found == attributes.end() ? "" : lower(found->second);
}

}  // namespace

std::optional<Text> wrong_with_types(std::string_view xml) {
    return Reader::read(xml, [](std::string_view, const Attributes& attributes) -> std::optional<Text> {
        const auto type = said(attributes, "contenttype");
        if (type.find("macroenabled") != std::string::npos || type.find("vbaproject") != std::string::npos || type.find("activex") != std::string::npos) return Text{"file.docx_macros"};
        return {};
    });
}

std::optional<Text> wrong_with_relationships(std::string_view name, std::string_view xml) {
    // A diagram keeps its figures in a workbook.
    const bool of_diagram = name.find("/charts/_rels/") != std::string_view::npos;
    return Reader::read(xml, [&](std::string_view element, const Attributes& attributes) -> std::optional<Text> {
        if (element != "Relationship") return {};
        // ".../officeDocument/2006/relationships/oleObject": its last word says what it is, in the strict and the usual edition.
        const auto whole = said(attributes, "type");
        const auto type = whole.substr(whole.rfind('/') + 1);
        if (said(attributes, "targetmode") == "external") {
            if (type == "hyperlink") return {};
            return Text{type == "attachedtemplate" ? "file.docx_template" : "file.docx_outside"};
        }
        if (type == "vbaproject" || type == "wordvbadata" || type == "control" || type == "activexcontrolbinary") return Text{"file.docx_macros"};
        if (type == "oleobject" || type == "afchunk" || (type == "package" && !of_diagram)) return Text{"file.docx_embedded"};
        return {};
    });
}

}  // namespace convoke::files
