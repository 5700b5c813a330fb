#include "core/proof/proof.hpp"

#include <algorithm>

#include "core/crypto/digest.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"

namespace convoke {

namespace {

Data hashes(const TreePath& path) {
    Data list(Data::List{});
    for (const auto& hash : path) list.push(hex_text(hash));
    return list;
}

std::optional<TreePath> path_in(const Data& list) {
    std::vector<std::string> texts;
    for (const auto& item : list.list()) texts.push_back(item.text());
    return tree_path_of(texts);
}

// A text of somebody else's: what is no JSON reads as nothing.
Data parsed(const std::string& text) {
    JsonError error;
    return parse_json(text, error).value_or(Data());
}

}  // namespace

Data as_file(const Proof& proof) {
    Data file = Data::Members{{"convoke", "proof"}, {"checkpoint", as_file(proof.checkpoint)}, {"inclusion", hashes(proof.inclusion)},
                              {"consistency", hashes(proof.consistency)}};
    if (proof.receipt) file["receipt"] = as_file(*proof.receipt);
    if (proof.earlier) file["earlier"] = as_file(*proof.earlier);
    return file;
}

std::optional<Proof> proof_file(const Data& file) {
    const auto checkpoint = checkpoint_file(file.at("checkpoint"));
    const auto inclusion = path_in(file.at("inclusion")), consistency = path_in(file.at("consistency"));
    if (file.text("convoke") != "proof" || !checkpoint || !inclusion || !consistency) return {};
    return Proof{receipt_file(file.at("receipt")), *checkpoint, *inclusion, checkpoint_file(file.at("earlier")), *consistency};
}

std::vector<Checked> check(const Receipt& receipt, std::string_view certificate_pem) {
    const auto line = parsed(receipt.line), body = parsed(receipt.body);
    const auto received = instant_of(body.text("received_at"));
    return {{{"proof.receipt_signed"}, received && signed_by(receipt.attestation, certificate_pem) &&
                                           receipt.attestation.text == receipt_text(receipt.body, receipt.line, line.at("sequence").number(), *received)},
            {{"proof.committed"}, line.at("data").text("commitment") == sha256_hex(receipt.body)}};
}

std::vector<Checked> check(const Proof& proof, std::string_view certificate_pem, const std::optional<SignedText>& held) {
    std::vector<Checked> found;
    const auto later = checkpoint_in(proof.checkpoint.text);
    const auto earlier = proof.earlier ? checkpoint_in(proof.earlier->text) : std::nullopt;
    found.push_back({{"proof.checkpoint_signed"}, later && signed_by(proof.checkpoint, certificate_pem) &&
                                                      (!proof.earlier || (earlier && signed_by(*proof.earlier, certificate_pem)))});
    if (held) found.push_back({{"proof.held"}, proof.earlier && proof.earlier->text == held->text});
    if (!later) return found;
    if (proof.receipt) {
        std::ranges::copy(check(*proof.receipt, certificate_pem), std::back_inserter(found));
        const auto sequence = parsed(proof.receipt->line).at("sequence").number();
        found.push_back({{"proof.included", {{"sequence", std::to_string(sequence)}, {"size", std::to_string(later->size)}}},
                         includes(later->root, later->size, leaf_of_entry(proof.receipt->line), sequence - 1, proof.inclusion)});
    }
    if (proof.earlier)
        found.push_back({{"proof.consistent", {{"size", std::to_string(earlier ? earlier->size : 0)}}},
                         earlier && extends(earlier->root, earlier->size, later->root, later->size, proof.consistency)});
    if (proof.earlier && proof.receipt) {
        const auto received = instant_of(parsed(proof.receipt->body).text("received_at"));
        const auto sequence = parsed(proof.receipt->line).at("sequence").number();
        found.push_back({{"proof.not_backdated"}, earlier && received && (sequence <= earlier->size || *received > earlier->at)});
    }
    return found;
}

bool holds(const std::vector<Checked>& all) {
    return !all.empty() && std::ranges::all_of(all, &Checked::holds);
}

}  // namespace convoke
