// Two versions of a list beside each other: what changed, of which name, and why.
#include "tests/plugins/nonobjection/house.hpp"

using namespace convoke;
using namespace convoke::tests::procedure;

namespace {

struct Compared : House {
    using House::House;

    // "name change before after reason" of each row.
    Fields rows(const std::string& list, const std::string& versions, const Actor& who = amara) {
        const auto table = get(who, "/api/v1/lists/" + list + "/difference" + versions).table.value();
        CHECK(table.columns.size() == 6);
        Fields found;
        for (const auto& row : table.rows) found.push_back(row[0] + " | " + row[2] + " | " + row[3] + " | " + row[4] + " | " + row[5]);
        return found;
    }
    void decided(const std::string& list, const Data& form) {
        post(amara, "/api/v1/lists/" + list + "/decision", form);
        REQUIRE(post(boris, "/api/v1/lists/" + list + "/decision", form).data.at("in_force").flag());
    }
};

}  // namespace

TEST_CASE("Any two versions are compared: each change is named with its reason") {
    for (const auto& kind : each_kind) {
        Compared house(kind);
        const auto list = house.circulated();
        house.now = closing + tick;
        CHECK(house.rows(list, "").empty());                       // one version, beside itself
        auto form = house.decision(list, {"Beta Forum"});
        house.applications.at("a3").state = State::withdrawn;
        std::get<Data::Members>(form["dispositions"].value).erase(house.entry_id(list, "Gamma University"));
        house.decided(list, form);
        const Fields first{"Alpha Relief | outcome | proposed | final | nonobjection.reason_decision", "Gamma University | removed | Gamma University |  | nonobjection.reason_withdrew"};
        CHECK(house.rows(list, "") == first);
        CHECK(house.rows(list, "?from=1&to=2") == first);

        for (const auto& name : {"Alpha Relief", "Beta Forum"}) form["dispositions"][house.entry_id(list, name)] = "approved";
        form["reason"] = "A name was left out";
        house.decided(list, form);
        const Fields second{"Beta Forum | outcome | proposed | final | nonobjection.reason_correction"};
        CHECK(house.rows(list, "?from=2&to=3") == second);
        CHECK(house.rows(list, "") == second);                     // the latest beside the one before
        CHECK(house.rows(list, "?from=1&to=3").size() == 3);
        CHECK(house.rows(list, "?from=3&to=1").size() == 3);       // backwards too
        CHECK(house.rows(list, "?from=2&to=2").empty());
        CHECK(house.refusal(amara, "GET", "/api/v1/lists/" + list + "/difference?from=1&to=9") == Refused::Kind::unknown);
        const auto about = house.get(amara, "/api/v1/lists/" + list + "/difference?from=2&to=3").table->about;
        CHECK(about.at("from_sha256") != about.at("to_sha256"));
        CHECK(house.get(amara, "/api/v1/lists/" + list).data.at("differences").list().size() == 2);
    }
}

TEST_CASE("Versions are compared by those who are shown the list, and tell nothing of objections") {
    for (const auto& kind : each_kind) {
        Compared house(kind);
        const auto approved = house.approved();
        CHECK(house.refusal(france, "GET", "/api/v1/lists/" + approved + "/difference") == Refused::Kind::unknown);
        house.post(amara, "/api/v1/lists/" + approved + "/circulate", Data::Members{{"deadline", deadline}});
        house.object(france, approved, "Beta Forum");
        CHECK(house.rows(approved, "", kenya).empty());
        CHECK(house.rows(approved, "").empty());
        for (const auto& who : {applicant, secretariat, auditor, admin, nobody}) CHECK(house.refusal(who, "GET", "/api/v1/lists/" + approved + "/difference") == Refused::Kind::not_allowed);
        house.now = closing + tick;
        house.decided(approved, house.decision(approved, {"Beta Forum"}));
        CHECK(house.rows(approved, "", kenya).size() == 2);
        house.meeting.procedure.specialised_agency_members_may_ask = false;
        CHECK(house.refusal(holy_see, "GET", "/api/v1/lists/" + approved + "/difference") == Refused::Kind::unknown);     // not told who withdrew
    }
}

TEST_CASE("A list and its letter name countries, and put names in order, in the language they are read in; programs read English names") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const Answers titles{{"en", "First list"}, {"es", "Primera lista"}, {"zh", "第一份名单"}};
        house.meeting.procedure.lists = {{.id = "participants", .title = {std::string(own_words), titles}}};
        house.add("a4", "安全之路", "CHN", "ngo");
        house.add("a5", "Ñuke Mapu", "CHL", "ngo");
        house.add("a6", "Nzuri", "TZA", "ngo");
        const auto list = house.circulated();
        const auto in = [](const Actor& actor, const std::string& language) {
            auto reader = actor;
            reader.language = language;
            return reader;
        };
        const auto names = [](const Table& table) {
            Fields found;
            for (const auto& row : table.rows) found.push_back(row[0]);
            return found;
        };
        const auto read_as = [](const Table& table, const std::string& country, const std::string& language) { return words_of(table.columns[1].labels.at(country), language); };
        for (const std::string part : {"/letter?opening=1", "/export?view=both"}) {
            INFO(part);
            const auto table = [&](const std::string& language) { return *house.get(in(amara, language), "/m/trafficking-2021/lists/" + list + part).table; };
            CHECK(names(table("en")) == Fields{"Alpha Relief", "Beta Forum", "Ñuke Mapu", "Nzuri", "安全之路", "Gamma University"});
            CHECK(names(table("es")) == Fields{"Alpha Relief", "Beta Forum", "Nzuri", "Ñuke Mapu", "安全之路", "Gamma University"});
            CHECK(names(table("zh")) == Fields{"安全之路", "Alpha Relief", "Beta Forum", "Ñuke Mapu", "Nzuri", "Gamma University"});
            CHECK(read_as(table("zh"), "Kenya", "zh") == "肯尼亚");
            CHECK(read_as(table("fr"), "Brazil", "fr") == "Brésil");
            CHECK(read_as(table("ar"), "Kenya", "ar") == "كينيا");
            CHECK(table("zh").rows[0][1] == "China");
            CHECK(words_of(table("es").title, "es") == "Primera lista");       // the officer wrote one of the meeting file's titles
        }
    }
}
