// The documents' step: a file for each kind that the category asks for; each can be replaced, added to, or removed.
#include <algorithm>
#include <map>

#include "core/acts/document.hpp"
#include "core/store/documents.hpp"
#include "web/pages/apply_draft.hpp"
#include "web/view/template.hpp"

namespace convoke::web {

namespace {

Data document_data(const store::StoredDocument& document) {
    return Data::Members{{"id", document.id},
                         {"name", document.name},
                         {"kilobytes", (document.size + 1023) / 1024},
                         {"href", "/applications/" + document.application + "/documents/" + document.id},
                         {"remove", "remove." + document.id}};
}

struct Taken { std::vector<store::StoredDocument> added; std::vector<std::string> removed; Problems problems; };

// What the form asks: boxes ticked, files chosen. A new file takes the place of those of its kind, unless they are to stay.
Taken read_form(const Asked& asked, const store::Reading& reading, const Draft& draft) {
    Taken taken;
    const auto there = store::documents_of(reading, draft.application.id);
    for (const auto& document : there)
        if (asked.form.at("remove." + document.id).flag()) taken.removed.push_back(document.id);
    std::size_t number = there.size() - taken.removed.size();
    for (const auto& file : asked.http.files) {
        if (file.size == 0 || !file.field.starts_with("documents.")) continue;
        const auto kind = file.field.substr(10);
        auto one = take_document(asked.house, number, *draft.meeting, draft.application, kind, file.name, file.path(), asked.now);
        std::ranges::move(one.problems, std::back_inserter(taken.problems));
        if (one.document.id.empty()) continue;
        taken.added.push_back(std::move(one.document));
        ++number;
        if (asked.form.at("keep." + kind).flag()) continue;
        for (const auto& document : there)
            if (document.kind == kind && std::ranges::find(taken.removed, document.id) == taken.removed.end()) taken.removed.push_back(document.id), --number;
    }
    return taken;
}

}  // namespace

void add_documents(const Asked& asked, const store::Reading& reading, const Draft& draft, View& view) {
    std::map<std::string, Data> by_kind;
    for (const auto& document : store::documents_of(reading, draft.application.id)) {
        auto& list = by_kind[document.kind];
        if (list.is_null()) list = Data::List{};
        list.push(document_data(document));
    }
    Form all;
    FormOptions options;
    for (const auto& document : draft.category->documents) {
        all.push_back({.name = "documents." + document.id, .label = document.label, .kind = Field::Kind::file, .required = document.required && !by_kind.contains(document.id)});
        options.notes[all.back().name] = asked.say(audience(document.visibility, *draft.category));
        options.accept[all.back().name] = ".pdf,.jpg,.jpeg,.png,.docx";
    }
    auto drawn = asked.drawn_form(all, Data::Members{}, view.problems, options);
    view.data["kinds"] = Data::List{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& kind = draft.category->documents[i].id;
        Data one = Data::Members{{"field", drawn.at("fields").list()[i]}, {"documents", Data::List{}}, {"keep", ""}};
        if (const auto found = by_kind.find(kind); found != by_kind.end()) {
            one["documents"] = found->second;
            one["keep"] = "keep." + kind;
            by_kind.erase(found);
        }
        view.data["kinds"].push(std::move(one));
    }
    view.data["others"] = Data::List{};            // of kinds that the category it is now in does not ask for
    for (const auto& [kind, list] : by_kind)
        for (const auto& document : list.list()) view.data["others"].push(document);
    view.data["form"] = std::move(drawn);
}

Answer take_documents(const Asked& asked, const store::Reading& reading, const Draft& draft) {
    auto taken = read_form(asked, reading, draft);
    return Apply([&asked, draft, taken](store::Unit& unit) {
        for (const auto& id : taken.removed) remove_document(asked.house, unit, asked.actor, asked.now, draft.application.id, id);
        for (const auto& document : taken.added) add_document(asked.house, unit, asked.actor, asked.now, document);
        if (!taken.problems.empty()) {             // what is right is kept; a file cannot be sent back into the form
            auto view = step_view(asked, unit, draft, "documents", Data::Members{}, taken.problems);
            view.kind = View::Kind::shown;
            return view;
        }
        const auto go = asked.form.text("go");
        std::string location = neighbour(draft, "documents", 1);
        if (go == "later") location = status_path(draft) + "?kept=1";
        else if (go == "back") location = neighbour(draft, "documents", -1);
        else if (!taken.removed.empty() && taken.added.empty()) location = edit_path(draft, "documents");
        else if (!problems_of_step(asked, unit, draft, "documents").empty()) location = edit_path(draft, "documents") + "?check=1";
        return View{.kind = View::Kind::done, .location = location};
    });
}

}  // namespace convoke::web
