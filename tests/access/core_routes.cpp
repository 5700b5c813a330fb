#include "tests/access/routes.hpp"

namespace convoke::tests {

std::vector<Row> core_rows() {
    const std::string everybody = "++++++++++";
    const std::string step = R"({"step":"application.register","version":"1"})", take_up = R"({"step":"application.take_up","version":"1"})";
    return {
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
        {"GET", "/", everybody},
        {"GET", "/about", everybody},
        {"GET", "/privacy", everybody},
        {"GET", "/accessibility", everybody},
        {"GET", "/verify", everybody},
        {"GET", "/m/{meeting}", everybody},
        {"GET", "/sign-in", everybody},
        {"POST", "/sign-in", everybody, R"({"email":"a@example.org","password":"not a password"})"},
        {"POST", "/sign-out", everybody},
        {"GET", "/sign-up", everybody},
        {"POST", "/sign-up", everybody},
        {"GET", "/sign-up/sent", everybody},
        {"GET", "/confirm/{link}", everybody},
        {"POST", "/confirm/{link}", everybody},
        {"GET", "/forgotten-password", everybody},
        {"POST", "/forgotten-password", everybody, R"({"email":"nobody@example.org"})"},
        {"GET", "/new-password/{link}", everybody},
        {"POST", "/new-password/{link}", everybody},
        {"GET", "/confirm-email/{link}", everybody},
        {"POST", "/confirm-email/{link}", everybody},
        {"GET", "/forgotten", everybody},
        {"GET", "/healthz", everybody},
        {"GET", "/readyz", everybody},
        {"GET", "/metrics", everybody},
        {"GET", "/api/v1/openapi.json", everybody},
        {"GET", "/meeting.schema.json", everybody},
        {"GET", "/certificate.pem", everybody},

        {"GET", "/account",                                             "!+++++++++"},
        {"POST", "/account/name",                                       "!+++++++++"},
        {"POST", "/account/email",                                      "!+++++++++"},
        {"POST", "/account/password",                                   "!+++++++++"},
        {"POST", "/account/sessions",                                   "!+++++++++"},
        {"POST", "/account/sessions",                                   "!?????????", R"({"session":"of somebody else"})"},
        {"POST", "/account/tokens",                                     "!?????????", R"({"token":"of somebody else"})"},
        {"POST", "/account/data",                                       "!+++++++++"},
        {"GET", "/account/forget",                                      "!++-------"},
        {"POST", "/account/forget",                                     "!++-------"},

        {"GET", "/m/{meeting}/apply/{category}",                        "!++-------"},
        {"POST", "/m/{meeting}/apply/{category}",                       "!++-------"},
        {"GET", "/applications",                                        "!++-------"},
        {"GET", "/applications/{id}",                                   "!+?-------"},
        {"GET", "/applications/{id}/edit/{step}",                       "!+?-------", "{}", "/applications/{draft}/edit/organisation"},
        {"POST", "/applications/{id}/edit/{step}",                      "!+?-------", R"({"version":"1"})", "/applications/{draft}/edit/organisation"},
        {"POST", "/applications/{id}/submit",                           "!+?-------", "{}", "/applications/{draft}/submit"},
        {"GET", "/applications/{id}/receipt",                           "!+?-------"},
        {"GET", "/applications/{id}/withdraw",                          "!+?-------"},
        {"POST", "/applications/{id}/withdraw",                         "!+?-------", R"({"confirmed":"yes"})", "/applications/{draft}/withdraw"},
        {"GET", "/applications/{id}/documents/{document}",              "!+?++?????", "{}", "/applications/{papers}/documents/{document}"},

        {"GET", "/m/{meeting}/queue",                                   "!--++-----"},
        {"POST", "/m/{meeting}/queue",                                  "!--++-----", R"({"step":"application.register","chosen":["{id}"]})"},
        {"POST", "/m/{meeting}/queue",                                  "!---+-----", R"({"step":"application.take_up","chosen":["{id}"]})"},
        {"GET", "/m/{meeting}/applications/{id}",                       "!--++-----"},
        {"POST", "/m/{meeting}/applications/{id}",                      "!--++-----", step},
        {"POST", "/m/{meeting}/applications/{id}",                      "!---+-----", take_up},
        {"GET", "/m/{meeting}/findings",                                "!--+------"},
        {"POST", "/m/{meeting}/findings/{application}/{check}",         "!--+------", R"({"settle":"met:","note":""})"},
        {"GET", "/m/{meeting}/reports",                                 "!--++-----"},
        {"GET", "/m/{meeting}/reports/{report}",                        "!--++-----"},
        {"GET", "/m/{meeting}/reports/{report}",                        "!---+-----", "{}", "/m/{meeting}/reports/balance.region"},
        {"GET", "/registers",                                           "!--+------"},
        {"GET", "/record",                                              "!-------+-"},
        {"GET", "/admin/accounts",                                      "!--------+"},
        {"POST", "/admin/accounts",                                     "!--------+"},
        {"GET", "/admin/plugins",                                       "!--------+"},
        {"GET", "/admin/outbox",                                        "!--------+"},

        {"GET", "/api/v1/meetings", everybody},
        {"GET", "/api/v1/meetings/{meeting}", everybody},
        {"POST", "/api/v1/meetings/{meeting}/applications",             "!++-------"},
        {"GET", "/api/v1/meetings/{meeting}/applications",              "!++++-----"},
        {"GET", "/api/v1/applications/{id}",                            "!+?++?????"},
        {"PUT", "/api/v1/applications/{id}",                            "!+?-------"},
        {"POST", "/api/v1/applications/{id}/{action}",                  "!+?-------", "{}", "/api/v1/applications/{id}/submit"},
        {"POST", "/api/v1/applications/{id}/{action}",                  "!+?-------", "{}", "/api/v1/applications/{draft}/withdraw"},
        {"POST", "/api/v1/applications/{id}/{action}",                  "!---+-----", R"({"message":"Which year?"})", "/api/v1/applications/{id}/return"},
        {"POST", "/api/v1/applications/{id}/{action}",                  "!---+-----", "{}", "/api/v1/applications/{id}/shortlist"},
        {"POST", "/api/v1/applications/{id}/{action}",                  "!---+-----", "{}", "/api/v1/applications/{id}/unshortlist"},
        {"POST", "/api/v1/applications/{id}/{action}",                  "!---+-----", "{}", "/api/v1/applications/{id}/take_up"},
        {"POST", "/api/v1/applications/{id}/{action}",                  "!---+-----", R"({"reason":"Not of the field."})", "/api/v1/applications/{id}/decline"},
        {"POST", "/api/v1/applications/{id}/{action}",                  "!--++-----", "{}", "/api/v1/applications/{id}/register"},
        {"POST", "/api/v1/applications/{id}/{action}",                  "!?????????", "{}", "/api/v1/applications/{id}/approve"},
        {"GET", "/api/v1/applications/{id}/findings",                   "!--++-----"},
        {"POST", "/api/v1/applications/{id}/findings/{check}/settle",   "!--+------", R"({"verdict":"met","note":""})"},
        {"POST", "/api/v1/applications/{id}/documents",                 "!+?-------"},
        {"GET", "/api/v1/applications/{id}/documents",                  "!+?++?????"},
        {"GET", "/api/v1/applications/{id}/documents",                  "!+?++?????", "{}", "/api/v1/applications/{papers}/documents"},
        {"GET", "/api/v1/applications/{id}/documents",                  "!+????????", "{}", "/api/v1/applications/{draft}/documents"},
        {"GET", "/api/v1/applications/{id}/documents/{document}",       "!+?++?????", "{}", "/api/v1/applications/{papers}/documents/{document}"},
        {"DELETE", "/api/v1/applications/{id}/documents/{document}",    "!+?-------", "{}", "/api/v1/applications/{papers}/documents/{document}"},
        {"GET", "/api/v1/account",                                      "!+++++++++"},
        {"GET", "/api/v1/account/data",                                 "!+++++++++"},
        {"POST", "/api/v1/account/forget",                              "!++-------"},
        {"GET", "/api/v1/audit",                                        "!-------+-"},
        {"GET", "/api/v1/checkpoints", everybody},
        {"GET", "/api/v1/checkpoints/{size}", everybody, "{}", "/api/v1/checkpoints/64"},
        {"GET", "/api/v1/checkpoints/{size}/consistency", everybody, "{}", "/api/v1/checkpoints/64/consistency"},
        {"POST", "/api/v1/proofs",                                      "!---+++++-"},
    };
}

}  // namespace convoke::tests
