// A whole host in the test's own process: a database of either kind, the real plugins, every route behind the real router.
// Its clock stands still until the test moves it.
#pragma once

#include "core/acts/house.hpp"
#include "core/acts/likenesses.hpp"
#include "core/acts/meeting.hpp"
#include "core/acts/register_shelf.hpp"
#include "core/acts/settle.hpp"
#include "core/acts/tallies.hpp"
#include "core/crypto/password.hpp"
#include "core/crypto/signer.hpp"
#include "core/crypto/vault.hpp"
#include "core/plugin/plugins.hpp"
#include "tests/support/databases.hpp"
#include "web/commands/site.hpp"

namespace convoke::tests {

// What was contributed: by the core (or what a test gives in its place) and by the plugins of a folder. Loaded once, shared.
struct Contributors {
    explicit Contributors(void (*core)(Registry&), const std::filesystem::path& folder = {});
    Rights rights;
    Plugins plugins;
    static const Contributors& of_the_build();     // all plugins as they were built
};

// Somebody who asks: an account with its API token, or in a browser with the cookie of its session.
struct Caller {
    Actor actor = {};
    std::string token = {}, session = {};
    std::string csrf = {};                         // what its forms bear
};

using Headers = std::vector<std::pair<std::string, std::string>>;

struct Answered {
    int status = 0;
    std::string body;
    std::string location, type, etag;
    std::vector<std::string> cookies;
    Headers headers;                               // all of them, in their order
    Data json() const;                             // null where the body is none
    // "field code" of each problem; the code of the whole where there are none.
    std::vector<std::string> problems() const;
};

class Host {
public:
    // `hashing` passwords at once, `waiting` in line: none of both is a queue that is full.
    explicit Host(const std::string& kind, const Contributors& contributors = Contributors::of_the_build(), std::size_t hashing = 2, std::size_t waiting = 16);

    const House& house() const { return house_; }
    const web::Site& site() const { return site_; }
    store::Database& database() const { return *database_; }
    std::unique_ptr<store::Reading> read() const { return database_->read(); }

    Caller account(const std::string& id, Role role, const std::string& state = {});
    Caller browser(const Caller& caller) const;    // the same account, signed in
    // The worked example under that id, every window open; `edit` changes the file before it is imported.
    void meeting(const std::string& id, const std::function<void(Data&)>& edit = {});
    // An application of that organisation, complete but for being submitted: its id.
    std::string application(const Caller& caller, const std::string& meeting, const std::string& name, const std::string& category = "ngo");

    // As the network would bring it: read, limited, routed, answered. Who has no token is a browser that was here before; its
    // forms are this site's own unless the headers bring another X-CSRF-Token.
    Answered ask(const Caller& caller, const std::string& method, const std::string& target, const std::string& body = {},
                 const std::string& type = "application/json", Headers headers = {}) const;
    Answered get(const Caller& caller, const std::string& target) const { return ask(caller, "GET", target); }
    Answered post(const Caller& caller, const std::string& target, const Data& body = Data::Members{}, Headers headers = {}) const;
    // A file as the API takes it, under the name its sender gave it.
    Answered upload(const Caller& caller, const std::string& application, const std::string& kind, const std::string& name, const std::string& bytes) const;

    Time now;

private:
    TestDatabase database_;
    const Contributors& contributors_;
    MeetingShelf meetings_;
    RegisterShelf registers_;
    Likenesses likenesses_;
    Vault vault_;
    Signer signer_;
    Passwords passwords_;
    Deadlines deadlines_;
    Tallies tallies_;
    House house_;
    web::Site site_;
    mutable int asked_ = 0;
};

// The body of an application as the API takes it.
Data application_body(const std::string& name, const std::string& category = "ngo");
// The smallest document that is taken.
std::string small_pdf();
// The worked example, read from its file.
Data worked_example();

}  // namespace convoke::tests
