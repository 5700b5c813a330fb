#include "web/http/body.hpp"

#include "web/http/fields.hpp"
#include "web/http/multipart.hpp"

namespace convoke::http {

namespace {

class MemoryBody final : public BodySink {
public:
    explicit MemoryBody(Request& request) : request_(request) {}
    void feed(std::string_view bytes) override { request_.body += bytes; }
    void finish() override {
        if (request_.content_type != "application/x-www-form-urlencoded") return;
        request_.form_values = read_fields(request_.body);
        request_.form = last_values(request_.form_values);
        request_.body.clear();
    }

private:
    Request& request_;
};

class FileBody final : public BodySink {
public:
    FileBody(Request& request, const std::string& folder)
        : request_(request), file_(std::make_shared<TemporaryFile>(folder)) {}
    void feed(std::string_view bytes) override { file_->write(bytes); }
    void finish() override {
        file_->close();
        request_.files.push_back({"", "", request_.content_type, file_->size(), file_});
    }

private:
    Request& request_;
    std::shared_ptr<TemporaryFile> file_;
};

// Nothing reaches the request before the whole form has proved well-formed: complete or nothing.
class FormBody final : public BodySink, private PartSink {
public:
    FormBody(Request& request, std::string folder)
        : request_(request), folder_(std::move(folder)), parts_(request.header("Content-Type"), *this) {}

    void feed(std::string_view bytes) override { parts_.feed(bytes); }
    void finish() override {
        parts_.finish();
        request_.form = last_values(fields_);
        request_.form_values = std::move(fields_);
        request_.files = std::move(files_);
    }

private:
    void begin_part(PartHead head) override {
        if (++parts_seen_ > most_fields + most_files)
            throw Error(413, {"http.too_many_fields", {{"limit", std::to_string(most_fields)}}});
        head_ = std::move(head);
        value_.clear();
        file_.reset();
    }

    void part_bytes(std::string_view bytes) override {
        if (!head_.file_name) {
            value_ += bytes;
            text_ += bytes.size();
            if (value_.size() > most_field || text_ > most_text) {
                const Text why{"http.field_too_long", {{"field", head_.name}}};
                throw Error(413, why, {{head_.name, why}});
            }
            return;
        }
        open_file();
        file_->write(bytes);
    }

    void open_file() {
        if (file_) return;
        if (files_.size() == most_files)
            throw Error(413, {"http.too_many_files", {{"limit", std::to_string(most_files)}}});
        file_ = std::make_shared<TemporaryFile>(folder_);
    }

    void end_part() override {
        if (!head_.file_name) return add_field(fields_, std::move(head_.name), std::move(value_));
        if (!file_ && head_.file_name->empty()) return;        // a file field in which nothing was chosen
        open_file();
        file_->close();
        files_.push_back({std::move(head_.name), std::move(*head_.file_name), std::move(head_.content_type), file_->size(),
                          file_});
        file_.reset();
    }

    static constexpr std::size_t most_text = 4 << 20;          // of all fields together, whatever the files may weigh

    Request& request_;
    std::string folder_;
    Multipart parts_;
    PartHead head_;
    std::string value_;
    std::shared_ptr<TemporaryFile> file_;
    Fields fields_;
    std::vector<Upload> files_;
    std::size_t parts_seen_ = 0, text_ = 0;
};

}  // namespace

std::unique_ptr<BodySink> body_sink(Request& request, const BodyRule& rule, const std::string& folder) {
    if (request.content_type == "multipart/form-data") return std::make_unique<FormBody>(request, folder);
    if (rule.to_file && request.content_type != "application/x-www-form-urlencoded")
        return std::make_unique<FileBody>(request, folder);
    return std::make_unique<MemoryBody>(request);
}

}  // namespace convoke::http
