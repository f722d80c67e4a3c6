#include "platform/mail/former_row.h"

#include <boost/json.hpp>

#include "platform/base/base64.h"
#include "platform/jobs/outbox.h"

namespace mc::mail {
namespace {

namespace json = boost::json;

std::string text(const json::object& object, const char* key) {
    return json::value_to<std::string>(object.at(key));
}

}  // namespace

Mail mailOfFormerRow(const std::string& payload) try {
    const auto object = json::parse(payload).as_object();
    Mail mail{text(object, "to"),   text(object, "toName"), text(object, "subject"),
              text(object, "text"), text(object, "html"),   {}};
    for (const auto& value : object.at("attachments").as_array()) {
        const auto& one = value.as_object();
        mail.attachments.push_back(
            {text(one, "fileName"), text(one, "contentType"), base::fromBase64(text(one, "content")).value()});
    }
    return mail;
} catch (const std::exception&) {  // What it says would hold parts of the mail.
    throw jobs::PermanentFailure("a mail in the old form cannot be read");
}

}  // namespace mc::mail
