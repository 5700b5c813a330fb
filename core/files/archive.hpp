// One file that holds many, for a backup: a ZIP archive of any size, into which any unzip can look.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/domain/values.hpp"

namespace convoke::files {

class ArchiveWriter {
public:
    explicit ArchiveWriter(const std::filesystem::path& file);     // where nothing stands yet
    ~ArchiveWriter();                              // unless it was finished, nothing is left of it
    ArchiveWriter(const ArchiveWriter&) = delete;

    enum class Packing { packed, as_it_is };       // as_it_is: what is packed already, such as a PDF
    void add(const std::string& name, const std::filesystem::path& from, Packing packing = Packing::packed);   // read in finish()
    void add_text(const std::string& name, const std::string& bytes);
    // Writes it (0600) and returns once it is on the disk. std::runtime_error where the disk says no.
    void finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Refused(invalid, archive.damaged) where it is no archive, or a part is not whole: each part has its checksum.
class ArchiveReader {
public:
    explicit ArchiveReader(const std::filesystem::path& file);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader&) = delete;

    // Reads every part to its end and so proves its checksum.
    void check() const;
    std::vector<std::string> names() const;
    bool has(const std::string& name) const;
    std::string text(const std::string& name) const;
    // Calls with each line, without its end.
    void lines(const std::string& name, const std::function<void(std::string&&)>& visit) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace convoke::files
