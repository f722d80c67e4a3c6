#include "platform/base/base64.h"

#include <Poco/Base64Decoder.h>
#include <Poco/Base64Encoder.h>
#include <Poco/Exception.h>

#include <iterator>
#include <sstream>

namespace mc::base {
namespace {

std::string encoded(std::string_view bytes, int options, int lineLength) {
    std::ostringstream out;
    Poco::Base64Encoder encoder(out, options);
    encoder.rdbuf()->setLineLength(lineLength);
    encoder << bytes;
    encoder.close();
    return out.str();
}

}  // namespace

std::string toBase64(std::string_view bytes, int lineLength) {
    return encoded(bytes, 0, lineLength);
}

std::optional<std::string> fromBase64(std::string_view text) {
    std::istringstream in{std::string(text)};
    Poco::Base64Decoder decoder(in);
    try {
        // Read without the stream's own catching, which would turn a wrong letter into an early end.
        return std::string(std::istreambuf_iterator<char>(decoder.rdbuf()), {});
    } catch (const Poco::DataFormatException&) {
        return std::nullopt;
    }
}

std::string toBase64Url(std::string_view bytes) {
    return encoded(bytes, Poco::BASE64_URL_ENCODING | Poco::BASE64_NO_PADDING, 0);
}

}  // namespace mc::base
