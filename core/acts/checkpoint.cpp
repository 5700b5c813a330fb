#include "core/acts/checkpoint.hpp"

#include <algorithm>

#include "core/crypto/digest.hpp"
#include "core/crypto/signer.hpp"
#include "core/json/json.hpp"
#include "core/store/record.hpp"

namespace convoke {

namespace { constexpr std::size_t at_once = 1000; }            // entries of one look

store::CheckpointRow take_checkpoint(const House& house, store::Unit& unit, const std::string& meeting, const std::string& occasion,
                                     const std::string& subject) {
    const auto peaks = store::record_peaks(unit);
    const Checkpoint checkpoint{peaks.size(), peaks.root(), instant_in_lane(unit, house.clock()), occasion, subject};
    const auto text = text_of(checkpoint);
    const store::CheckpointRow row{checkpoint.size, meeting, occasion, subject, checkpoint.at, text, base64(house.signer.attest(text))};
    store::insert_checkpoint(unit, row);
    return row;
}

Time instant_in_lane(const store::Reading& reading, Time now) {
    const auto last = store::latest_checkpoint(reading);
    return last && last->at >= now ? last->at + std::chrono::milliseconds(1) : now;
}

void each_entry(const store::Reading& reading, const std::function<void(const Data&)>& visit) {
    std::int64_t after = 0;
    for (auto lines = store::read_record(reading, after, at_once); !lines.empty(); lines = store::read_record(reading, after, at_once))
        for (const auto& line : lines) {
            auto entry = store::data_of(line);
            entry["hash"] = line.hash;
            visit(entry);
            after = line.sequence;
        }
}

std::optional<std::int64_t> broken_checkpoint(const store::Reading& reading, std::string_view certificate_pem) {
    auto rows = store::checkpoints(reading, "", 100'000);
    std::ranges::sort(rows, {}, &store::CheckpointRow::size);
    const auto last = store::last_of_record(reading);
    const auto leaves = store::record_leaves(reading, last);
    TreePeaks peaks;
    for (const auto& row : rows) {
        const auto checkpoint = checkpoint_in(row.text);
        if (!checkpoint || checkpoint->size != row.size || row.size > last || !signed_by({row.text, row.signature}, certificate_pem)) return row.size;
        while (peaks.size() < row.size) peaks.append(leaves[static_cast<std::size_t>(peaks.size())]);
        if (peaks.root() != checkpoint->root) return row.size;
    }
    return {};
}

Proof prove(const store::Reading& reading, const std::optional<Receipt>& receipt, const std::optional<SignedText>& earlier) {
    const auto last = store::latest_checkpoint(reading);
    const auto latest = last ? checkpoint_in(last->text) : std::nullopt;
    if (!latest) throw Refused(Refused::Kind::conflict, {"proof.not_covered"});
    const auto leaves = store::record_leaves(reading, latest->size);
    Proof proof{.receipt = receipt, .checkpoint = {last->text, last->signature}};
    if (receipt) {
        JsonError error;
        const auto sequence = parse_json(receipt->line, error).value_or(Data()).at("sequence").number();
        const auto line = store::read_record(reading, sequence - 1, 1);
        if (sequence < 1 || line.empty() || line.front().sequence != sequence || line.front().hash != sha256_hex(receipt->line))
            throw Refused(Refused::Kind::unknown, {"proof.no_such_line", {{"sequence", std::to_string(sequence)}}});
        if (sequence > latest->size) throw Refused(Refused::Kind::conflict, {"proof.not_covered"});
        proof.inclusion = inclusion_path(static_cast<std::size_t>(sequence - 1), leaves);
    }
    if (earlier) {
        const auto old = checkpoint_in(earlier->text);
        if (!old || old->size > latest->size) throw Refused(Refused::Kind::invalid, {"proof.not_ours"});
        proof.earlier = earlier;
        proof.consistency = consistency_path(static_cast<std::size_t>(old->size), leaves);
    }
    return proof;
}

}  // namespace convoke
