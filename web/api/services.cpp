#include <sstream>

#include "core/acts/register_shelf.hpp"
#include "core/crypto/signer.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/database.hpp"
#include "core/store/record.hpp"
#include "web/api/api.hpp"
#include "web/api/description.hpp"

namespace convoke::web {

namespace {

std::string metrics_text(const House& house, const http::Metrics& now) {
    std::ostringstream text;
    const auto line = [&](std::string_view name, std::string_view type, std::int64_t value) {
        text << "# TYPE convoke_" << name << " " << type << "\nconvoke_" << name << " " << value << "\n";
    };
    line("http_threads", "gauge", now.threads);
    line("http_connections", "gauge", now.connections);
    line("http_idle_connections", "gauge", now.idle);
    line("http_queued_connections", "gauge", now.queued);
    line("http_accepted_total", "counter", now.accepted);
    line("http_requests_total", "counter", now.requests);
    line("http_faults_total", "counter", now.faults);
    line("http_refused_full_total", "counter", now.refused_full);
    line("http_refused_address_total", "counter", now.refused_address);
    line("http_evicted_total", "counter", now.evicted);
    line("http_timed_out_total", "counter", now.timed_out);
    text << "# TYPE convoke_http_answers_total counter\n";
    for (int digit = 1; digit < 6; ++digit) text << "convoke_http_answers_total{status=\"" << digit << "xx\"} " << now.answers[digit] << "\n";
    // Which registers are answered from, as of which date: what a change of them by another program is seen by.
    text << "# TYPE convoke_register_info gauge\n";
    for (const auto& one : house.plugins.registers()) {
        const std::string id(one.behaviour->id());
        text << "convoke_register_info{register=\"" << id << "\",as_of=\"" << house.registers.version(id).second << "\"} 1\n";
    }
    return text.str();
}

}  // namespace

std::vector<Route> service_routes(const Router& router, const House& house, std::function<http::Metrics()> metrics, const std::filesystem::path& share) {
    return {
        {"GET", "/healthz", "public", Exchange([](const Asked&, const Drawer&) { return http::Response::text("ok\n"); })},
        {"GET", "/readyz", "public", Exchange([](const Asked& asked, const Drawer&) {
             store::last_of_record(*asked.house.database.read());          // throws, and so answers 503, where the database is away
             return http::Response::text("ready\n");
         })},
        {"GET", "/metrics", "public", Exchange([metrics](const Asked& asked, const Drawer&) { return http::Response::text(metrics_text(asked.house, metrics())); })},
        {"GET", "/api/v1/openapi.json", "public", Exchange([&router, texts = api_texts(house, share)](const Asked&, const Drawer&) {
             return http::Response::json(api_description(router, texts));
         })},
        {"GET", "/meeting.schema.json", "public", Exchange([schema_file = (share / "meetings" / "meeting.schema.json").string()](const Asked&, const Drawer&) {
             return http::Response::file(schema_file, "application/schema+json");
         })},
        {"GET", "/certificate.pem", "public", Exchange([](const Asked& asked, const Drawer&) {
             return http::Response::bytes(asked.house.signer.certificate_pem(), "application/x-pem-file");
         })},
    };
}

}  // namespace convoke::web
