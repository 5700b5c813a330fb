// The record for auditors, its checkpoints for everybody, and proofs for who holds a receipt.
#include "core/acts/checkpoint.hpp"
#include "core/crypto/digest.hpp"
#include "core/domain/time.hpp"
#include "core/store/record.hpp"
#include "web/api/api.hpp"

namespace convoke::web {

namespace {

constexpr std::size_t most = 500;

std::size_t limit_of(const Asked& asked) {
    const auto limit = Data(asked.query("limit", "50")).number();
    return limit < 1 ? 50 : std::min<std::size_t>(static_cast<std::size_t>(limit), most);
}

View record(const Asked& asked, const store::Reading& reading) {
    const auto limit = limit_of(asked);
    const auto lines = store::read_record(reading, Data(asked.query("after")).number(), limit);
    View view;
    view.data["items"] = Data::List{};
    for (const auto& line : lines) {
        Data one;
        one["sequence"] = line.sequence;
        one["at"] = text_of(line.at);
        one["meeting"] = line.meeting;
        one["actor"] = line.actor;
        one["action"] = line.kind;
        one["subject"] = line.subject;
        one["data"] = line.data;
        one["previous"] = line.previous;
        one["hash"] = line.hash;
        view.data["items"].push(one);
    }
    view.data["total"] = store::last_of_record(reading);
    view.data["next"] = lines.size() == limit ? Data(std::to_string(lines.back().sequence)) : Data();
    return view;
}

Data checkpoint_data(const store::CheckpointRow& row) {
    auto data = as_file(SignedText{row.text, row.signature});
    data["size"] = row.size;
    data["at"] = text_of(row.at);
    data["meeting"] = row.meeting;
    data["occasion"] = row.occasion;
    data["subject"] = row.subject;
    return data;
}

View all_checkpoints(const Asked& asked, const store::Reading& reading) {
    View view;
    view.data["items"] = Data::List{};
    for (const auto& row : store::checkpoints(reading, asked.query("meeting"), limit_of(asked))) view.data["items"].push(checkpoint_data(row));
    view.data["total"] = view.data.at("items").list().size();
    view.data["next"] = Data();
    return view;
}

store::CheckpointRow checkpoint_at(const store::Reading& reading, const std::string& size) {
    const auto row = store::checkpoint_of_size(reading, Data(size).number());
    if (!row) throw Refused(Refused::Kind::unknown, {"proof.no_checkpoint", {{"size", size}}});
    return *row;
}

View checkpoint(const Asked& asked, const store::Reading& reading) {
    View view;
    view.data = checkpoint_data(checkpoint_at(reading, asked.at("size")));
    return view;
}

// From an earlier checkpoint to the latest: hashes only.
View consistency(const Asked& asked, const store::Reading& reading) {
    const auto row = checkpoint_at(reading, asked.at("size"));
    View view;
    view.data = as_file(prove(reading, {}, SignedText{row.text, row.signature}));
    return view;
}

// A proof for the receipt that was sent, since the checkpoint that was sent. It changes nothing: it is a POST because a
// receipt does not fit an address.
Answer proof(const Asked& asked, const store::Reading& reading) {
    const auto receipt = receipt_file(asked.form.at("receipt"));
    const auto earlier = checkpoint_file(asked.form.at("since"));
    View view;
    if (!receipt && !asked.form.at("receipt").is_null()) view.problems.push_back({"receipt", {"proof.no_receipt"}});
    if (!earlier && !asked.form.at("since").is_null()) view.problems.push_back({"since", {"proof.no_checkpoint_file"}});
    if (!receipt && !earlier && view.problems.empty()) view.problems.push_back({"receipt", {"proof.no_receipt"}});
    if (!view.problems.empty()) view.kind = View::Kind::wrong;
    else view.data = as_file(prove(reading, receipt, earlier));
    return view;
}

}  // namespace

std::vector<Route> record_api() {
    return {{"GET", "/api/v1/audit", "record.read", Show(record)},
            {"GET", "/api/v1/checkpoints", "public", Show(all_checkpoints)},
            {"GET", "/api/v1/checkpoints/{size}", "public", Show(checkpoint)},
            {"GET", "/api/v1/checkpoints/{size}/consistency", "public", Show(consistency)},
            {.method = "POST", .path = "/api/v1/proofs", .permission = "record.prove", .handler = Change(proof), .idempotent = false}};
}

}  // namespace convoke::web
