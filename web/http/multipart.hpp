// multipart/form-data (RFC 7578), pushed in pieces as they arrive.
//
// Poco's MultipartReader is not used: it decodes encoded words in part headers without showing what was sent, so a
// value can gain line ends there; takes the end of the stream for the end of a part; takes "--boundaryX" for the
// boundary; and writes past its buffer for some lengths of boundary. This reader accepts one spelling and nothing else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace convoke::http {

struct PartHead {
    std::string name;
    std::optional<std::string> file_name;          // present: the part is a file, even when "" (nothing chosen)
    std::string content_type;
};

// What the reader tells as it goes. A part is complete only at end_part(), the form only when finish() has returned.
class PartSink {
public:
    virtual void begin_part(PartHead head) = 0;
    virtual void part_bytes(std::string_view bytes) = 0;
    virtual void end_part() = 0;
protected:
    ~PartSink() = default;
};

class Multipart {
public:
    // From the value of Content-Type. Throws Error 400 without a boundary or with one that RFC 2046 does not allow:
    // 1 to 70 characters of its set.
    Multipart(std::string_view content_type, PartSink& sink);

    void feed(std::string_view bytes);             // throws Error 400 when malformed, and what the sink throws
    void finish();                                 // throws Error 400 when the closing boundary has not been seen

private:
    enum class Expect { opening, after_boundary, head, content, end };
    bool step();
    bool read_after_boundary();
    bool read_head();
    bool read_content();

    PartSink& sink_;
    std::string delimiter_;                        // CR LF "--" boundary
    std::string waiting_ = "\r\n";                 // bytes not yet understood; as if the body followed a line end
    Expect expect_ = Expect::opening;
};

}  // namespace convoke::http
