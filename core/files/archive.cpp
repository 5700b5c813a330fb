#include "core/files/archive.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <zip.h>

#include <stdexcept>

namespace convoke::files {

namespace fs = std::filesystem;

namespace {

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Part = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

Archive opened(const fs::path& file, int how) {
    int trouble = 0;
    return Archive(zip_open(file.c_str(), how, &trouble), zip_discard);
}

[[noreturn]] void damaged(const fs::path& file) { throw Refused(Refused::Kind::invalid, {"archive.damaged", {{"file", file.string()}}}); }

}  // namespace

struct ArchiveWriter::State {
    fs::path file;
    Archive archive;

    [[noreturn]] void failed(const std::string& doing) const {
        throw std::runtime_error("cannot " + doing + " " + file.string() + ": " + zip_strerror(archive.get()));
    }
    void add(const std::string& name, zip_source_t* source, Packing packing) const {
        const auto place = source ? zip_file_add(archive.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (place < 0) {
            if (source) zip_source_free(source);
            failed("add " + name + " to");
        }
        zip_set_file_compression(archive.get(), static_cast<zip_uint64_t>(place), packing == Packing::packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
    }
};

ArchiveWriter::ArchiveWriter(const fs::path& file) : state_(new State{file, opened(file, ZIP_CREATE | ZIP_EXCL)}) {
    if (!state_->archive) throw std::runtime_error("cannot make " + file.string() + "; check its folder and permissions");
}
ArchiveWriter::~ArchiveWriter() = default;

void ArchiveWriter::add(const std::string& name, const fs::path& from, Packing packing) {
    state_->add(name, zip_source_file(state_->archive.get(), from.c_str(), 0, -1), packing);
}

void ArchiveWriter::add_text(const std::string& name, const std::string& bytes) {
    auto* copy = static_cast<char*>(malloc(bytes.size() + 1));     // the library frees it
    if (!copy) throw std::bad_alloc();
    bytes.copy(copy, bytes.size());
    auto* source = zip_source_buffer(state_->archive.get(), copy, bytes.size(), 1);
    if (!source) free(copy);
    state_->add(name, source, Packing::packed);
}

void ArchiveWriter::finish() {
    if (zip_close(state_->archive.get()) != 0) state_->failed("write");
    state_->archive.release();
    fs::permissions(state_->file, fs::perms::owner_read | fs::perms::owner_write);
    const int number = ::open(state_->file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool kept = number >= 0 && ::fsync(number) == 0;
    if (number >= 0) ::close(number);
    if (!kept) throw std::runtime_error("cannot write " + state_->file.string());
}

struct ArchiveReader::State {
    fs::path file;
    Archive archive;

    void pieces(const std::string& name, const std::function<void(std::string_view)>& visit) const {
        const Part part(zip_fopen(archive.get(), name.c_str(), 0), zip_fclose);
        if (!part) damaged(file);
        std::string piece(1 << 16, '\0');
        for (;;) {
            const auto size = zip_fread(part.get(), piece.data(), piece.size());
            if (size < 0) damaged(file);           // the checksum is among what it looks at
            if (size == 0) return;
            visit(std::string_view(piece).substr(0, static_cast<std::size_t>(size)));
        }
    }
};

ArchiveReader::ArchiveReader(const fs::path& file) : state_(new State{file, opened(file, ZIP_RDONLY | ZIP_CHECKCONS)}) {
    if (!state_->archive) damaged(file);
}
ArchiveReader::~ArchiveReader() = default;

void ArchiveReader::check() const {
    for (const auto& name : names()) state_->pieces(name, [](std::string_view) {});
}

std::vector<std::string> ArchiveReader::names() const {
    std::vector<std::string> found;
    const auto count = zip_get_num_entries(state_->archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i)
        if (const auto* name = zip_get_name(state_->archive.get(), static_cast<zip_uint64_t>(i), 0)) found.emplace_back(name);
    return found;
}

bool ArchiveReader::has(const std::string& name) const { return zip_name_locate(state_->archive.get(), name.c_str(), 0) >= 0; }

std::string ArchiveReader::text(const std::string& name) const {
    std::string whole;
    state_->pieces(name, [&](std::string_view piece) { whole += piece; });
    return whole;
}

void ArchiveReader::lines(const std::string& name, const std::function<void(std::string&&)>& visit) const {
    std::string rest;
    state_->pieces(name, [&](std::string_view piece) {
        for (std::size_t end; (end = piece.find('\n')) != std::string_view::npos; piece.remove_prefix(end + 1)) {
            rest += piece.substr(0, end);
            visit(std::exchange(rest, {}));
        }
        rest += piece;
    });
    if (!rest.empty()) damaged(state_->file);      // every line has its end
}

}  // namespace convoke::files
