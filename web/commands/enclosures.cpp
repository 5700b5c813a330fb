#include "web/commands/enclosures.hpp"

#include <fstream>
#include <sstream>

#include "core/acts/meeting.hpp"
#include "core/acts/report.hpp"
#include "core/domain/time.hpp"
#include "web/http/upload.hpp"
#include "web/view/export/export.hpp"

namespace convoke::web {

namespace {

constexpr std::size_t kept = 12;                   // drawn documents: two lists in six languages

std::string text_of_table(const exports::Sheet& sheet, const Table& table, const exports::Say& say) {
    std::ostringstream text;
    exports::TableRows rows(table, say);
    exports::write_json(text, sheet, rows);
    if (sheet.masthead)
        for (const auto& paragraph : sheet.masthead->paragraphs) text << "\n" << paragraph;
    return text.str();
}

std::string pdf_of(const exports::Sheet& sheet, const Table& table, const exports::Say& say) {
    http::TemporaryFile file("");
    file.close();
    exports::TableRows rows(table, say);
    exports::write(exports::Format::pdf, file.path(), sheet, rows);
    std::ifstream in(file.path(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

Enclose enclosures(const House& house) {
    // What was drawn, by what it says. The mailer is one thread.
    return [&house, pdf = std::map<std::string, std::string>()](const store::WaitingLetter& letter, const store::Account& account, Time now) mutable {
        const auto reading = house.database.read();
        const auto meeting = find_meeting(house, *reading, letter.meeting);
        const auto addressee = account.actor();
        const auto table = run_report(house, *reading, *meeting, addressee, now, letter.enclosure, letter.enclosure_options);
        const auto say = [&](const Text& text) { return house.say(text, account.language, meeting->time_zone); };
        const auto sheet = exports::sheet_of(table, say, account.language, meeting->time_zone, instant_of(answer(table.about, "made_at")).value_or(now));
        const auto what = text_of_table(sheet, table, say);
        if (pdf.size() >= kept && !pdf.contains(what)) pdf.clear();
        auto& bytes = pdf[what];
        if (bytes.empty()) bytes = pdf_of(sheet, table, say);
        return Enclosed{answer(table.about, "file_name", "enclosure") + ".pdf", "application/pdf", bytes};
    };
}

}  // namespace convoke::web
