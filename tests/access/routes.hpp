// Who may come where: the table that every route of the program stands in. A route that is missing here fails the test, so
// that whoever adds one says for each role what it is to be answered.
#pragma once

#include <string>
#include <vector>

namespace convoke::tests {

// In the order of the columns: nobody signed in; the applicant whose application it is; another applicant; an officer of the
// Secretariat; of OPGA; the State that objected; another State; an observer's focal point; an auditor; an administrator.
enum Who { nobody, owner, other, secretariat, opga, objector, state, observer, auditor, admin };

//   +  answered, or refused for another reason than who asks       !  401; a page leads to the sign-in
//   -  403: that role may not                                      ?  404: unknown to this caller, or not for it to know
struct Row {
    std::string method, path, expected;
    std::string body = "{}";
    std::string address = {};                      // where it is another than the path with the world's objects in it
};

std::vector<Row> core_rows();                      // pages and API of the host (core_routes.cpp)
std::vector<Row> people_rows();                    // those of the people who take part (people_routes.cpp)
std::vector<Row> plugin_rows();                    // those of the plugins (plugin_routes.cpp)

}  // namespace convoke::tests
