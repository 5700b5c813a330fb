#include "core/acts/backup.hpp"

#include <fstream>

#include "core/acts/demand.hpp"
#include "core/crypto/digest.hpp"
#include "core/crypto/secret_file.hpp"
#include "core/crypto/vault.hpp"
#include "core/domain/time.hpp"
#include "core/files/keep.hpp"
#include "core/json/json.hpp"
#include "core/store/documents.hpp"
#include "core/store/record.hpp"
#include "core/store/whole.hpp"

namespace convoke {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t format = 1;                 // raised when a former Convoke could not take a backup in
constexpr const char* about_part = "backup.json";
constexpr const char* key_context = "backup";

// Where a backup is put together; gone with everything in it, whatever happens.
class Workshop {
public:
    explicit Workshop(const fs::path& beside) : folder(beside.string() + "." + random_token(6)) {
        fs::create_directory(folder);
        fs::permissions(folder, fs::perms::owner_all);
    }
    ~Workshop() {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }
    Workshop(const Workshop&) = delete;
    const fs::path folder;
};

std::string line_of(const store::Cells& cells) {
    Data line = Data::List{};
    for (const auto& cell : cells) line.push(cell ? Data(*cell) : Data());
    return write_json(line) + "\n";
}

store::Cells cells_of(const std::string& line) {
    store::Cells cells;
    const auto row = read_json(line);
    for (const auto& cell : row.list()) cells.push_back(cell.is_null() ? std::nullopt : std::optional(cell.text()));
    return cells;
}

Data migrations_data(const store::Reading& reading) {
    Data list = Data::List{};
    for (const auto& [owner, name, digest] : store::migrations_run(reading)) list.push(Data::Members{{"owner", owner}, {"name", name}, {"digest", digest}});
    return list;
}

Data head_of_record(const store::Reading& reading) {
    const auto last = store::last_of_record(reading);
    const auto lines = store::read_record(reading, last - 1, 1);
    return Data::Members{{"sequence", last}, {"hash", lines.empty() ? "" : lines.front().hash}};
}

Refused refused(Refused::Kind kind, const char* code, const fs::path& file, Answers more = {}) {
    more["file"] = file.string();
    return Refused(kind, {code, std::move(more)});
}

}  // namespace

BackupMade make_backup(const House& house, const Actor& actor, const BackupAsked& asked, Time now) {
    demand(house.rights, actor, "backup.make");
    if (fs::exists(asked.file)) throw refused(Refused::Kind::conflict, "backup.exists", asked.file);
    if (asked.file.has_parent_path() && !fs::is_directory(asked.file.parent_path())) throw refused(Refused::Kind::unknown, "backup.no_folder", asked.file);
    const Workshop workshop(asked.file);
    files::ArchiveWriter archive(workshop.folder / "archive");
    BackupMade made;
    Data about = Data::Members{{"format", format}, {"program", asked.program}, {"made_at", text_of(now)}, {"keys", !asked.keys.empty()},
                               {"key_probe", house.vault.wrap_new_key()},   // opens under the same master key and no other
                               {"tables", Data::List{}}, {"missing", Data::List{}}};
    {
        const store::Snapshot snapshot(house.database);
        about["record"] = head_of_record(*snapshot);
        about["migrations"] = migrations_data(*snapshot);
        for (const auto& table : store::all_tables(*snapshot)) {
            const auto file = workshop.folder / table.name;
            std::ofstream out(file, std::ios::binary);
            std::size_t rows = 0;
            store::each_row(*snapshot, table, [&](const store::Cells& cells) {
                out << line_of(cells);
                ++rows;
            });
            out.close();
            if (!out) throw std::runtime_error("cannot write beside " + asked.file.string() + "; is the disk full?");
            Data one = Data::Members{{"name", table.name}, {"rows", rows}, {"columns", Data::List{}}};
            for (const auto& column : table.columns) one["columns"].push(column);
            about["tables"].push(std::move(one));
            archive.add("tables/" + table.name + ".jsonl", file);
            ++made.tables, made.rows += rows;
        }
        for (const auto& sha256 : store::files_in_use(*snapshot)) {
            const auto place = files::place_of(house.documents, sha256);
            if (!fs::exists(place)) {
                made.missing.push_back(sha256);
                continue;
            }
            archive.add("documents/" + sha256, place, files::ArchiveWriter::Packing::as_it_is);
            ++made.documents;
        }
    }
    for (const auto& sha256 : made.missing) about["missing"].push(sha256);
    if (!asked.keys.empty())
        for (const auto& key : fs::directory_iterator(asked.keys))
            if (key.is_regular_file()) archive.add("keys/" + key.path().filename().string(), key.path());
    const auto text = write_json_indented(about);
    archive.add_text(about_part, text);
    archive.finish();
    fs::rename(workshop.folder / "archive", asked.file);
    house.database.write([&](store::Unit& unit) {
        store::append(unit, {.at = now, .meeting = "", .actor = actor.account, .kind = "backup.made", .subject = "",
                             .data = Data::Members{{"digest", sha256_hex(text)}, {"keys", !asked.keys.empty()}, {"record", about.at("record").at("sequence")}}});
    });
    return made;
}

Backup::Backup(const fs::path& file) : file_(file), archive_(file) {
    JsonError error;
    const auto about = archive_.has(about_part) ? parse_json(archive_.text(about_part), error) : std::nullopt;
    if (!about || about->at("format").number() < 1) throw refused(Refused::Kind::invalid, "backup.none", file);
    if (about->at("format").number() > format) throw refused(Refused::Kind::unavailable, "backup.later", file, {{"program", about->text("program")}});
    about_ = *about;
}

bool Backup::holds_keys() const { return about_.at("keys").flag(); }

void Backup::put_keys(const fs::path& folder) const {
    for (const auto& name : archive_.names()) {
        if (!name.starts_with("keys/") || name.find('/', 5) != std::string::npos) continue;
        const auto place = folder / name.substr(5);
        const auto bytes = archive_.text(name);
        const bool open_to_all = place.filename() == "certificate.pem";
        const auto there = (open_to_all ? public_file : secret_file)(place, [&] { return bytes; });
        if (there != bytes) throw refused(Refused::Kind::conflict, "backup.other_key", place);
    }
}

bool Backup::opened_by(const Vault& vault) const {
    try {
        vault.seal(about_.text("key_probe"), "", key_context);
        return true;
    } catch (const SealBroken&) {
        return false;
    }
}

void Backup::demand_migrations(const std::vector<store::MigrationFolder>& folders) const {
    for (const auto& run : about_.at("migrations").list()) {
        const auto owner = run.text("owner"), name = run.text("name");
        bool known = false;
        for (const auto& [who, folder] : folders) known = known || (who == owner && fs::exists(folder / name) && sha256_file(folder / name) == run.text("digest"));
        if (!known) throw refused(Refused::Kind::unavailable, "backup.unknown_migration", file_, {{"owner", owner}, {"name", name}, {"program", about_.text("program")}});
    }
}

std::size_t Backup::put_documents(const fs::path& folder) const {
    std::size_t put = 0;
    for (const auto& name : archive_.names()) {
        if (!name.starts_with("documents/")) continue;
        if (files::keep(folder, archive_.text(name)) != name.substr(10)) throw refused(Refused::Kind::invalid, "archive.damaged", file_);
        ++put;
    }
    return put;
}

Backup::Restored Backup::restore(store::Database& database, const std::vector<store::MigrationFolder>& folders, const fs::path& documents, Time now) const {
    if (store::in_use(*database.read())) throw refused(Refused::Kind::conflict, "backup.in_the_way", file_);
    demand_migrations(folders);
    archive_.check();                              // before anything of it is believed
    Restored restored{.documents = put_documents(documents)};
    store::migrate(database, folders, now, [&](const store::Migration& one) {
        for (const auto& run : about_.at("migrations").list())
            if (run.text("owner") == one.owner && run.text("name") == one.name) return true;
        return false;
    });
    restored.rows = database.write([&](store::Unit& unit) {
        if (store::in_use(unit)) throw refused(Refused::Kind::conflict, "backup.in_the_way", file_);
        std::size_t rows = 0;
        store::clear(unit, store::all_tables(unit));
        for (const auto& table : about_.at("tables").list()) {
            store::WholeTable whole{table.text("name"), {}};
            for (const auto& column : table.at("columns").list()) whole.columns.push_back(column.text());
            std::size_t filled = 0;
            try {
                store::Filling filling(unit, whole);
                archive_.lines("tables/" + whole.name + ".jsonl", [&](std::string&& line) {
                    filling.add(cells_of(line));
                    ++filled;
                });
            } catch (const store::Failed& failed) {
                throw store::Failed(failed.kind, "row " + std::to_string(filled + 1) + " of the table " + whole.name + " cannot be taken in: " + failed.what());
            }
            if (static_cast<std::int64_t>(filled) != table.at("rows").number()) throw refused(Refused::Kind::invalid, "archive.damaged", file_);
            rows += filled;
        }
        if (const auto broken = store::verify_record(unit)) throw Refused(Refused::Kind::invalid, broken->why);
        if (head_of_record(unit) != about_.at("record")) throw refused(Refused::Kind::invalid, "archive.damaged", file_);
        store::append(unit, {.at = now, .meeting = "", .actor = "console", .kind = "backup.restored", .subject = "",
                             .data = Data::Members{{"made_at", about_.text("made_at")}, {"program", about_.text("program")}}});
        return rows;
    });
    for (const auto& folder : folders)             // what was taken in is whole by now, whatever a plugin wants beyond it
        try {
            store::migrate(database, {folder}, now);
        } catch (const store::WrongMigration& wrong) {
            if (folder.owner == "core") throw;
            restored.left_out.emplace_back(folder.owner, wrong.what());
        }
    restored.record = store::last_of_record(*database.read());
    return restored;
}

}  // namespace convoke
