#include "platform/mail/mailer.h"

#include <Poco/Base64Decoder.h>
#include <Poco/Base64Encoder.h>

#include <boost/json.hpp>
#include <sstream>

namespace mc::mail {
namespace {

namespace json = boost::json;
constexpr std::string_view kKind = "mail";

std::string toBase64(const std::string& bytes) {
    std::ostringstream out;
    Poco::Base64Encoder encoder(out);
    encoder << bytes;
    encoder.close();
    return out.str();
}

std::string fromBase64(const json::value& text) {
    std::istringstream in(json::value_to<std::string>(text));
    Poco::Base64Decoder decoder(in);
    return {std::istreambuf_iterator<char>(decoder), {}};
}

std::string text(const json::object& object, const char* key) {
    return json::value_to<std::string>(object.at(key));
}

std::string toJson(const Mail& mail) {
    json::array attachments;
    for (const auto& one : mail.attachments) {  // Not always text: a receipt is a PDF.
        attachments.push_back(
            {{"fileName", one.fileName}, {"contentType", one.contentType}, {"content", toBase64(one.content)}});
    }
    return json::serialize(json::object{{"to", mail.to},
                                        {"toName", mail.toName},
                                        {"subject", mail.subject},
                                        {"text", mail.text},
                                        {"html", mail.html},
                                        {"attachments", std::move(attachments)}});
}

Mail fromJson(const std::string& payload) {
    const auto object = json::parse(payload).as_object();
    Mail mail{text(object, "to"),   text(object, "toName"), text(object, "subject"),
              text(object, "text"), text(object, "html"),   {}};
    for (const auto& value : object.at("attachments").as_array()) {
        const auto& one = value.as_object();
        mail.attachments.push_back({text(one, "fileName"), text(one, "contentType"), fromBase64(one.at("content"))});
    }
    return mail;
}

}  // namespace

Mailer::Mailer(jobs::Outbox& outbox, Transport& transport, std::string domain)
    : m_outbox(outbox), m_transport(transport), m_domain(std::move(domain)) {
    m_outbox.handle(std::string(kKind), jobs::Lane::mail,
                    [this](const jobs::Delivery& delivery) { deliver(delivery); });
}

void Mailer::enqueue(database::Transaction& tx, const Mail& mail, std::string_view idempotencyKey) {
    requireSafe(mail);
    m_outbox.enqueue(tx, kKind, toJson(mail), idempotencyKey);
}

void Mailer::deliver(const jobs::Delivery& delivery) {
    m_transport.send(fromJson(delivery.payload), domain::toString(delivery.id) + '@' + m_domain);
}

}  // namespace mc::mail
