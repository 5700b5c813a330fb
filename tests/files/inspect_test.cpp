// What a file is, by its bytes alone: four kinds that can do nothing but be read, each whole, none two at once.
#include "core/files/inspect.hpp"

#include <catch2/catch.hpp>

#include "tests/files/made.hpp"

using namespace convoke;
using namespace convoke::tests;
using files::inspect;

namespace {

// The code of what is wrong with it, or what it is.
std::string answered(const std::string& bytes) {
    const auto inspected = inspect(bytes);
    return inspected.problem ? inspected.problem->code : inspected.media_type;
}

}  // namespace

TEST_CASE("A good file of each kind is taken for what it is") {
    CHECK(answered(pdf()) == "application/pdf");
    CHECK(answered(png()) == "image/png");
    CHECK(answered(jpeg()) == "image/jpeg");
    CHECK(answered(docx()) == "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
}

TEST_CASE("A file of another kind is refused whatever it is called, and told what was found") {
    CHECK(answered("") == "file.empty");
    const auto page = inspect("<!DOCTYPE html><html><script>x</script></html>");
    CHECK(page.problem == Text{"file.kind_not_taken", {{"found", "text/html"}}});
    CHECK(answered(zip({{"a.txt", "words"}})) == "file.kind_not_taken");
    CHECK(answered("GIF89a\1\0\1\0") == "file.kind_not_taken");
}

TEST_CASE("Ten megabytes are taken, one byte more is not") {
    const auto of_size = [](std::size_t size) {
        auto bytes = pdf();
        bytes.insert(bytes.size() - 6, size - bytes.size(), ' ');
        return bytes;
    };
    CHECK(answered(of_size(files::largest_file)) == "application/pdf");
    CHECK(answered(of_size(files::largest_file + 1)) == "file.too_big");
}

TEST_CASE("A file that is cut off is damaged") {
    CHECK(answered(pdf().substr(0, 40)) == "file.pdf_cut_off");
    CHECK(answered(png().substr(0, png().size() - 4)) == "file.picture_damaged");
    CHECK(answered(jpeg().substr(0, jpeg().size() - 2)) == "file.picture_damaged");
    CHECK(answered(docx().substr(0, docx().size() - 30)) == "file.something_behind_the_end");
}

TEST_CASE("What follows the end of a file is not part of it") {
    for (const auto& good : {pdf(), png(), jpeg(), docx()}) CHECK(answered(good + "<script>alert(1)</script>") == "file.something_behind_the_end");
}

TEST_CASE("A file that two kinds of program would open is neither") {
    CHECK(answered(pdf() + docx()) == "file.something_behind_the_end");
    CHECK(answered(docx({}, {{"a", pdf(), true}})) == "file.two_in_one");              // a ZIP archive whose first part is a PDF
    CHECK(answered(docx({{"a", pdf(), true}}, {})) == "file.two_in_one");              // the PDF's mark within the first kilobyte
    CHECK(answered(docx({{"word/a", pdf()}})) != "file.two_in_one");                   // deflated: no program finds it there
    CHECK(answered(jpeg(pdf())) == "file.two_in_one");
    auto archive = zip({{"a.txt", "words"}});
    archive.replace(archive.size() - 2, 2, std::string("\x06\0", 2));
    CHECK(answered(pdf() + archive + "%%EOF\n") == "file.two_in_one");                 // a PDF whose end is an archive's comment
}

TEST_CASE("A PDF that acts when it is opened is refused, however its names are written") {
    CHECK(answered(pdf("/OpenAction << /S /JavaScript >>")) == "file.pdf_script");
    CHECK(answered(pdf("/OpenAction << /S /Java#53cript >>")) == "file.pdf_script");
    CHECK(answered(pdf("/OpenAction << /S /Launch >>")) == "file.pdf_launch");
    CHECK(answered(pdf("/Names << /EmbeddedFiles 2 0 R >>")) == "file.pdf_attachment");
    CHECK(answered(pdf("/AcroForm << /XFA 2 0 R >>")) == "file.pdf_form");
    CHECK(answered(pdf("/Encrypt 2 0 R")) == "file.pdf_encrypted");
}

TEST_CASE("The name to show is never a path, and ends as its kind does") {
    constexpr auto type = "application/pdf";
    CHECK(files::display_name("../../etc/passwd", type) == "passwd.pdf");
    CHECK(files::display_name("C:\\Users\\ana\\statute.pdf", type) == "statute.pdf");
    CHECK(files::display_name("statute.exe", type) == "statute.exe.pdf");
    CHECK(files::display_name(".htaccess", type) == "htaccess.pdf");
    CHECK(files::display_name("..", type) == "document.pdf");
    CHECK(files::display_name("/", type) == "document.pdf");
    CHECK(files::display_name("a\r\nSet-Cookie: x.pdf", type).find('\n') == std::string::npos);
    CHECK(files::display_name("statut\xE2\x80\xAE" "fdp.exe", type) == "statutfdp.exe.pdf");         // what turns the direction of reading
    CHECK(files::display_name("caf\xE9.pdf", type) == "document.pdf");                              // no UTF-8
    CHECK(files::display_name("\xD8\xAA\xD9\x82\xD8\xB1\xD9\x8A\xD8\xB1.PDF", type) == "\xD8\xAA\xD9\x82\xD8\xB1\xD9\x8A\xD8\xB1.pdf");
    CHECK(files::display_name(std::string(500, 'x'), type).size() == 120);
}
