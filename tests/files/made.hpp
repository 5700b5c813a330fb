// Files as people send them: the smallest good one of each kind, and archives with whatever parts a test asks for.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace convoke::tests {

struct Packed {
    std::string name, content;
    bool stored = false;                           // as it is, not deflated
};

std::string zip(const std::vector<Packed>& parts);
// A Word document of one empty page; `more` are further parts, `first` stands before all others.
std::string docx(const std::vector<Packed>& more = {}, const std::vector<Packed>& first = {});
// A part *.rels with one relationship: type "hyperlink" stands for the whole address of that type.
std::string relationship(const std::string& type, const std::string& target, bool outside);
std::string as_utf16(const std::string& ascii);    // little-endian, with its mark

std::string pdf(const std::string& catalogue = "");
std::string png();
std::string jpeg(const std::string& comment = "");

}  // namespace convoke::tests
