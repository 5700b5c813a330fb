#include "core/plugin/elf.hpp"

#include <elf.h>

#include <fstream>
#include <string>
#include <vector>

namespace convoke {

namespace {

#if defined(__x86_64__)
constexpr Elf64_Half this_machine = EM_X86_64;
#elif defined(__aarch64__)
constexpr Elf64_Half this_machine = EM_AARCH64;
#endif

class File {
public:
    explicit File(const std::filesystem::path& path) : stream_(path, std::ios::binary | std::ios::ate) {
        if (stream_) size_ = static_cast<std::uint64_t>(stream_.tellg());
    }

    // `count` things of one kind from that place; false where the file does not hold them whole.
    template <typename Thing>
    bool read(std::uint64_t from, std::uint64_t count, std::vector<Thing>& things) {
        if (from > size_ || count > (size_ - from) / sizeof(Thing)) return false;
        things.resize(count);
        stream_.seekg(static_cast<std::streamoff>(from));
        stream_.read(reinterpret_cast<char*>(things.data()), static_cast<std::streamsize>(count * sizeof(Thing)));
        return static_cast<bool>(stream_);
    }

private:
    std::ifstream stream_;
    std::uint64_t size_ = 0;
};

bool offered(const Elf64_Sym& symbol) {
    const auto binding = ELF64_ST_BIND(symbol.st_info);
    return symbol.st_shndx != SHN_UNDEF && (binding == STB_GLOBAL || binding == STB_WEAK) &&
           ELF64_ST_VISIBILITY(symbol.st_other) == STV_DEFAULT;
}

}  // namespace

Export look_for_export(const std::filesystem::path& path, std::string_view wanted) {
    File file(path);
    std::vector<Elf64_Ehdr> header;
    if (!file.read(0, 1, header)) return Export::no_library;
    const auto& elf = header.front();
    if (std::string_view(reinterpret_cast<const char*>(elf.e_ident), SELFMAG) != ELFMAG || elf.e_ident[EI_CLASS] != ELFCLASS64 ||
        elf.e_type != ET_DYN || elf.e_machine != this_machine || elf.e_shentsize != sizeof(Elf64_Shdr))
        return Export::no_library;
    std::vector<Elf64_Shdr> sections;
    if (!file.read(elf.e_shoff, elf.e_shnum, sections)) return Export::no_library;

    for (const auto& section : sections) {
        if (section.sh_type != SHT_DYNSYM) continue;
        if (section.sh_link >= sections.size()) return Export::no_library;
        const auto& words = sections[section.sh_link];
        std::vector<Elf64_Sym> symbols;
        std::vector<char> names;
        if (!file.read(section.sh_offset, section.sh_size / sizeof(Elf64_Sym), symbols) || !file.read(words.sh_offset, words.sh_size, names))
            return Export::no_library;
        const std::string_view all(names.data(), names.size());
        for (const auto& symbol : symbols) {
            if (!offered(symbol) || symbol.st_name >= all.size()) continue;
            const auto from = all.substr(symbol.st_name);
            if (from.substr(0, from.find('\0')) == wanted) return Export::found;
        }
    }
    return Export::absent;
}

}  // namespace convoke
