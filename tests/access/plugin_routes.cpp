// The list of the world is circulated and undecided; one State objected to one of its names, another asked for the basis. The
// observer is none of those who may ask (members of a specialised agency).
#include "tests/access/routes.hpp"

namespace convoke::tests {

std::vector<Row> plugin_rows() {
    const std::string everybody = "++++++++++";
    const std::string deadline = R"({"deadline":"2021-12-01T17:00:00-05:00","reason":"More time was asked for."})";
    const std::string decision = R"({"symbol":"A/DEC/76/500","date":"2021-11-12","dispositions":{"{entry}":"approved"}})";
    std::vector<Row> rows{
        //                                                              nobody
        //                                                              | owner
        //                                                              | | other applicant
        //                                                              | | | secretariat
        //                                                              | | | | OPGA
        //                                                              | | | | | objecting State
        //                                                              | | | | | | another State
        //                                                              | | | | | | | observer
        //                                                              | | | | | | | | auditor
        //                                                              | | | | | | | | | administrator
        {"GET", "/api/v1/meetings/{meeting}/balance",                   "!---+-----"},
        {"GET", "/m/{meeting}/balance",                                 "!---+-----"},
        {"GET", "/m/{meeting}/balance/measures",                        "!---+-----"},
        {"GET", "/m/{meeting}/balance/assistant",                       "!---+-----"},
        {"GET", "/api/v1/meetings/{meeting}/balance/publications",      "!---+-----"},
        {"GET", "/m/{meeting}/balance/publications",                    "!---+-----"},
        {"POST", "/api/v1/meetings/{meeting}/balance/publications",     "!---+-----", R"({"of":"applicants"})"},
        {"POST", "/m/{meeting}/balance/publications",                   "!---+-----", R"({"of":"applicants"})"},
        {"GET", "/m/{meeting}/lists/new",                               "!---+-----"},
        {"GET", "/m/{meeting}/lists/{list}/entries/{entry}/corrigendum", "!---+-----"},
        {"GET", "/m/{meeting}/lists/{list}/split",                      "!---+-----", "{}", "/m/{meeting}/lists/{approved}/split"},
        {"GET", "/m/{meeting}/lists/{list}/circulate",                  "!---+-----", "{}", "/m/{meeting}/lists/{approved}/circulate"},
    };
    // Each of these stands twice: for programs, and for people under the meeting's own address.
    const std::vector<Row> twins{
        {"GET", "{meeting}/published", everybody},
        {"POST", "{meeting}/balance/assistant",                         "!---+-----", R"({"size":1,"near":["region"]})"},
        {"GET", "{meeting}/balance/assistant/{question}",               "!---+-----"},
        {"POST", "{meeting}/balance/assistant/{question}/stop",         "!---+-----"},
        {"POST", "{meeting}/balance/assistant/{question}/apply",        "!---+-----", R"({"selection":"A"})"},
        {"GET", "{meeting}/lists",                                      "!---++++--"},
        {"POST", "{meeting}/lists",                                     "!---+-----", R"({"title":"Second list","applications":"shortlisted"})"},
        {"GET", "lists/{list}",                                         "!---+++?--"},
        {"GET", "lists/{list}/text",                                    "????+++???"},
        {"GET", "lists/{list}/export",                                  "????+++???"},
        {"GET", "lists/{list}/vote",                                    "??????????"},
        {"GET", "lists/{list}/figures",                                 "??????????"},
        {"GET", "lists/{list}/letter",                                  "!---+++?--"},
        {"GET", "lists/{list}/difference",                              "!---+++?--"},
        {"POST", "lists/{list}/approve",                                "!---+-----"},
        {"POST", "lists/{list}/discard",                                "!---+-----"},
        {"GET", "{meeting}/lists/whole",                                "!---++++--"},
        {"POST", "lists/{list}/split",                                  "!---+-----", R"({"by":"category"})"},
        {"POST", "lists/{list}/circulate",                              "!---+-----", deadline},
        {"GET", "lists/{list}/release",                                 "!---+-----"},
        {"POST", "lists/{list}/release",                                "!---+-----"},
        {"POST", "lists/{list}/received",                               "!----++?--"},
        {"POST", "lists/{list}/no-objection",                           "!----++---"},
        {"GET", "lists/{list}/receipts",                                "!----++---"},
        {"GET", "lists/{list}/receipts/{receipt}",                      "!----+?---"},
        {"POST", "lists/{list}/waiting/{act}/confirm",                  "!----?\?---"},
        {"POST", "lists/{list}/waiting/{act}/drop",                     "!----?\?---"},
        {"GET", "{meeting}/mission",                                    "!----++---"},
        {"POST", "{meeting}/mission",                                   "!---------"},
        {"GET", "{meeting}/missions",                                   "!---+-----"},
        {"POST", "{meeting}/missions",                                  "!---+-----"},
        {"POST", "lists/{list}/extend",                                 "!---+-----", deadline},
        {"POST", "lists/{list}/entries/{entry}/corrigendum",            "!---+-----", R"({"name":"Bridges","reason":"Spelling","deadline":"2021-11-14T17:00:00-05:00"})"},
        {"POST", "lists/{list}/decision",                               "!---+-----", decision},
        {"GET", "lists/{list}/objections",                              "!???+++???"},
        {"GET", "lists/{list}/readings",                                "!---+-----"},
        {"POST", "lists/{list}/objections",                             "!----++---"},
        {"POST", "lists/{list}/entries/{entry}/details",                "!---+++?--"},
        {"POST", "lists/{list}/entries/{entry}/basis-requests",         "!----++?--"},
        {"GET", "lists/{list}/basis-requests",                          "!---+++?--"},
        {"POST", "basis-requests/{request}/pass",                       "!---+-----"},
        {"POST", "basis-requests/{request}/answer",                     "!----+?---", R"({"general_basis":"Scope of its work."})"},
        {"POST", "objections/{objection}/withdraw",                     "!----+?---"},
        {"POST", "objections/{objection}/clarification",                "!---+-----", R"({"text":"Which of its bodies is meant?"})"},
        {"POST", "lists/{list}/clarifications/{clarification}/answer",  "!----+?---", R"({"text":"All of them."})"},
        {"POST", "lists/{list}/notes",                                  "!---+-----", R"({"entry":"{entry}","text":"Spoke to the mission."})"},
    };
    for (const auto& twin : twins) {
        const bool of_meeting = twin.path.starts_with("{meeting}");
        rows.push_back(twin);
        rows.back().path = (of_meeting ? "/api/v1/meetings/" : "/api/v1/") + twin.path;
        rows.push_back(twin);
        rows.back().path = (of_meeting ? "/m/" : "/m/{meeting}/") + twin.path;
    }
    // To one name alone: people's form names it in its body.
    rows.push_back({"POST", "/api/v1/lists/{list}/entries/{entry}/objections", "!----++---", R"({"basis":"Its seat."})"});
    return rows;
}

}  // namespace convoke::tests
