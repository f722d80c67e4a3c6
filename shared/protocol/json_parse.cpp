#include "json_parse.h"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/error.hpp>
#include <boost/json/value_stack.hpp>
#include <string>
#include <vector>

#include "codec.h"

namespace mc::protocol {

namespace {

namespace json = boost::json;

/// Builds values like Boost's own parser, and remembers the keys of the objects it is in: the value stack keeps the
/// last of two equal keys in silence, which lets two readers of one body see different things.
class StrictHandler {
public:
    static constexpr std::size_t max_object_size = json::object::max_size();
    static constexpr std::size_t max_array_size = json::array::max_size();
    static constexpr std::size_t max_key_size = 1024;
    static constexpr std::size_t max_string_size = json::string::max_size();

    explicit StrictHandler(json::storage_ptr storage) { m_stack.reset(std::move(storage)); }
    json::value release() { return m_stack.release(); }
    bool sawDuplicate() const { return m_sawDuplicate; }

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&) { return true; }
    bool on_object_end(std::size_t size, json::error_code& error) {
        if (!dropKeys(size, error)) return false;
        m_stack.push_object(size);
        return true;
    }
    bool on_array_begin(json::error_code&) { return true; }
    bool on_array_end(std::size_t size, json::error_code&) { return m_stack.push_array(size), true; }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
        m_key.append(part.data(), part.size());
        return m_stack.push_chars(part), true;
    }
    bool on_key(json::string_view part, std::size_t, json::error_code&) {
        m_key.append(part.data(), part.size());
        m_keys.push_back(std::move(m_key));
        m_key.clear();
        return m_stack.push_key(part), true;
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
        return m_stack.push_chars(part), true;
    }
    bool on_string(json::string_view part, std::size_t, json::error_code&) { return m_stack.push_string(part), true; }
    bool on_number_part(json::string_view, json::error_code&) { return true; }
    bool on_int64(std::int64_t value, json::string_view, json::error_code&) { return m_stack.push_int64(value), true; }
    bool on_uint64(std::uint64_t value, json::string_view, json::error_code&) {
        return m_stack.push_uint64(value), true;
    }
    bool on_double(double value, json::string_view, json::error_code&) { return m_stack.push_double(value), true; }
    bool on_bool(bool value, json::error_code&) { return m_stack.push_bool(value), true; }
    bool on_null(json::error_code&) { return m_stack.push_null(), true; }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    /// Keys of nested objects are gone by the time the outer one ends, so the last `size` are its own.
    bool dropKeys(std::size_t size, json::error_code& error) {
        const auto first = m_keys.end() - static_cast<std::ptrdiff_t>(size);
        std::sort(first, m_keys.end());
        m_sawDuplicate = std::adjacent_find(first, m_keys.end()) != m_keys.end();
        m_keys.erase(first, m_keys.end());
        if (m_sawDuplicate) error = json::error::syntax;
        return !m_sawDuplicate;
    }

    json::value_stack m_stack;
    std::string m_key;
    std::vector<std::string> m_keys;
    bool m_sawDuplicate = false;
};

domain::Error malformed(std::string_view what, std::size_t offset) {
    return domain::fail(domain::ErrorCode::malformed_json, std::string(what) + " at byte " + std::to_string(offset));
}

std::string describe(const json::error_code& error, bool duplicate) {
    if (duplicate) return "the JSON object has the same key twice, ending";
    if (error == json::error::incomplete) return "the JSON ends too early";
    if (error == json::error::too_deep) return "the JSON is nested too deeply";
    if (error == json::error::extra_data) return "there is more than one JSON value";
    return "the JSON is malformed (" + error.message() + ")";
}

}  // namespace

domain::Result<json::value> parseJson(std::string_view text, json::storage_ptr storage) {
    if (text.size() > kMaxJsonBytes) return domain::fail(domain::ErrorCode::body_too_large, "the JSON is too long");
    json::parse_options options;
    options.max_depth = kMaxJsonDepth;
    json::basic_parser<StrictHandler> parser(options, std::move(storage));
    json::error_code error;
    const auto consumed = parser.write_some(false, text.data(), text.size(), error);
    if (!error && consumed < text.size()) error = json::error::extra_data;
    if (error) return malformed(describe(error, parser.handler().sawDuplicate()), consumed);
    return parser.handler().release();
}

}  // namespace mc::protocol
