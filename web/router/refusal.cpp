#include "web/router/refusal.hpp"

#include <Poco/Logger.h>

#include "core/crypto/digest.hpp"
#include "core/plugin/call.hpp"
#include "core/store/database.hpp"

namespace convoke::web {

namespace {

http::Error fault(std::string_view what, const std::string& why) {
    const auto number = random_token(6);
    Poco::Logger::get("convoke").error("fault " + number + " at " + std::string(what) + ": " + why);
    return {500, {"http.fault", {{"number", number}}}};
}

http::Error of_database(const store::Failed& failed, std::string_view what) {
    using Kind = store::Failed::Kind;
    switch (failed.kind) {
        case Kind::busy:
        case Kind::connection: return {503, {"store.unavailable"}, {}, 5};
        case Kind::full: return {507, {"store.full"}};
        case Kind::duplicate: return {409, {"store.duplicate"}};
        default: return fault(what, failed.what());
    }
}

}  // namespace

void note_failure(const std::string& who, const std::string& why) { Poco::Logger::get("convoke").error(who + " failed: " + why); }

http::Error current_error(std::string_view what) {
    try {
        try {
            throw;
        } catch (const http::Error&) {
            throw;
        } catch (const Refused&) {
            throw;
        } catch (const PluginFault&) {
            throw;
        } catch (...) {
            store::rethrow();                      // a failure of the database library becomes Failed
        }
    } catch (const http::Error& error) {
        return error;
    } catch (const Refused& refused) {
        return http::error_of(refused);
    } catch (const store::Failed& failed) {
        return of_database(failed, what);
    } catch (const std::exception& failure) {
        return fault(what, failure.what());
    } catch (...) {
        return fault(what, "an exception of no known type");
    }
}

}  // namespace convoke::web
