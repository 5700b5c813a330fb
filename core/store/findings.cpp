#include "core/store/findings.hpp"

#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/json/messages.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

Data data_of(const Evidence& evidence) {
    return Data::Members{{"source", evidence.source}, {"version", evidence.version}, {"as_of", evidence.as_of},
                         {"entry", evidence.entry},   {"name", evidence.name},       {"score", evidence.score}};
}

double score_from(const Data& data) {
    if (const auto* real = std::get_if<double>(&data.value)) return *real;
    return static_cast<double>(data.number());
}

Evidence evidence_from(const Data& data) {
    return {.source = data.text("source"),
            .version = data.text("version"),
            .as_of = data.text("as_of"),
            .entry = data.text("entry"),
            .name = data.text("name"),
            .score = score_from(data.at("score"))};
}

std::string body_of(const Finding& finding) {
    Data evidence = Data::List{};
    for (const auto& one : finding.evidence) evidence.push(data_of(one));
    return write_json(Data::Members{{"reasons", as_list(finding.reasons)}, {"evidence", std::move(evidence)}});
}

std::vector<StoredFinding> found(const Reading& reading, const std::string& application, const std::string& check) {
    Query query(reading,
                std::string("SELECT check_id, verdict, certain, body, made_at, settled_verdict, settled_entry, settled_by, "
                            "settled_at, note FROM findings WHERE application = :application") +
                    (check.empty() ? " ORDER BY check_id" : " AND check_id = :check"));
    query.with("application", application);
    if (!check.empty()) query.with("check", check);
    std::string id, verdict, body, made_at, settled_at;
    int certain = 0;
    Settlement settlement;
    std::vector<StoredFinding> findings;
    query.into(id, verdict, certain, body, made_at, settlement.verdict, settlement.entry, settlement.by, settled_at, settlement.note);
    query.each([&] {
        const auto whole = read_json(body);
        StoredFinding one{.application = application,
                          .finding = {.check = id,
                                      .verdict = verdict_named(verdict).value_or(Finding::Verdict::unclear),
                                      .certain = certain != 0},
                          .made_at = instant_of(made_at).value_or(Time{})};
        one.finding.reasons = messages_in(whole.at("reasons"));
        for (const auto& evidence : whole.at("evidence").list()) one.finding.evidence.push_back(evidence_from(evidence));
        if (!settlement.verdict.empty()) {
            settlement.at = instant_of(settled_at).value_or(Time{});
            one.settled = settlement;
        }
        findings.push_back(std::move(one));
    });
    return findings;
}

}  // namespace

void save_finding(Unit& unit, const StoredFinding& stored) {
    const auto& [application, finding, made_at, settled] = stored;
    Query(unit,
          "INSERT INTO findings (application, check_id, verdict, certain, body, register_version, made_at, settled_verdict, "
          "settled_entry, settled_by, settled_at, note) VALUES (:application, :check, :verdict, :certain, :body, :version, "
          ":made_at, :settled_verdict, :settled_entry, :settled_by, :settled_at, :note) "
          "ON CONFLICT (application, check_id) DO UPDATE SET verdict = excluded.verdict, certain = excluded.certain, body = excluded.body, "
          "register_version = excluded.register_version, made_at = excluded.made_at, settled_verdict = excluded.settled_verdict, "
          "settled_entry = excluded.settled_entry, settled_by = excluded.settled_by, settled_at = excluded.settled_at, note = excluded.note")
        .with("application", application)
        .with("check", finding.check)
        .with("verdict", std::string(name_of(finding.verdict)))
        .with("certain", finding.certain ? 1 : 0)
        .with("body", body_of(finding))
        .with("version", finding.evidence.empty() ? "" : finding.evidence.front().version)
        .with("made_at", text_of(made_at))
        .with("settled_verdict", settled ? settled->verdict : "")
        .with("settled_entry", settled ? settled->entry : "")
        .with("settled_by", settled ? settled->by : "")
        .with("settled_at", settled ? text_of(settled->at) : "")
        .with("note", settled ? settled->note : "")
        .run();
}

std::vector<StoredFinding> findings_of(const Reading& reading, const std::string& application) {
    return found(reading, application, {});
}

std::optional<StoredFinding> finding_of(const Reading& reading, const std::string& application, const std::string& check) {
    auto findings = found(reading, application, check);
    if (check.empty() || findings.empty()) return {};
    return std::move(findings.front());
}

std::map<std::string, Verdicts> verdicts_of(const Reading& reading, std::span<const std::string> applications) {
    std::map<std::string, Verdicts> numbers;
    if (applications.empty()) return numbers;
    Query query(reading, "SELECT application, verdict, certain, settled_verdict FROM findings WHERE application IN " + placeholders(applications.size()));
    bind(query, applications);
    std::string application, verdict, settled;
    int certain = 0;
    query.into(application, verdict, certain, settled).each([&] {
        auto& of = numbers[application];
        if (settled.empty() && !certain) ++of.waiting;
        else if (const auto stands = settled.empty() ? verdict : settled; stands == "met") ++of.met;
        else if (stands == "not_met") ++of.not_met;
    });
    return numbers;
}

}  // namespace convoke::store
