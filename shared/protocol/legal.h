#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/language.h"
#include "domain/legal.h"
#include "domain/time.h"
#include "protocol/limits.h"

/// The texts people agree to, and that they did (LEG-1).
namespace mc::protocol {

/// One version of a text; 1 is the first. What it says in one language never changes.
struct LegalVersion {
    domain::LegalText kind = domain::LegalText::terms;
    std::int64_t version = 1;
    domain::UtcTime publishedAt;
};
BOOST_DESCRIBE_STRUCT(LegalVersion, (), (kind, version, publishedAt))

/// GET /api/legal: what is in force, one of each kind · GET /api/legal/{kind}/versions: all of one, the newest first.
struct LegalVersions {
    std::vector<LegalVersion> items;
};
BOOST_DESCRIBE_STRUCT(LegalVersions, (), (items))

/// GET /api/legal/{kind}?language=&version=; without a version the one in force. CommonMark: headings, paragraphs, lists,
/// emphasis, links.
struct LegalDocument {
    LegalVersion version;
    domain::Language language = domain::Language::en;
    std::string text;
    bool inForce = true;
};
BOOST_DESCRIBE_STRUCT(LegalDocument, (), (version, language, text, inForce))

/// That somebody agreed. Version 0: to the terms as they were before texts were kept.
struct Agreement {
    domain::LegalText kind = domain::LegalText::terms;
    std::int64_t version = 0;
    domain::Language language = domain::Language::en;
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(Agreement, (), (kind, version, language, at))

/// GET /api/me/agreements
struct Agreements {
    std::vector<LegalVersion> open;  ///< In force and not agreed to, in the order they are shown.
    std::vector<Agreement> given;    ///< The newest first.
};
BOOST_DESCRIBE_STRUCT(Agreements, (), (open, given))

struct AgreedText {
    domain::LegalText kind = domain::LegalText::terms;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(AgreedText, (), (kind, version))

/// POST /api/me/agreements → Agreements. To exactly what was read, in that language: changed_elsewhere, and nothing is
/// recorded, when another version is in force by now. Sent again it is answered again.
struct GiveAgreement {
    std::vector<AgreedText> texts;
    domain::Language language = domain::Language::en;
};
BOOST_DESCRIBE_STRUCT(GiveAgreement, (), (texts, language))
template <>
inline const FieldLimits& Limits<GiveAgreement>::table() {
    static const FieldLimits limits{{"texts", minItems(1).maxItems(5)}};
    return limits;
}

/// A text as its author writes it: {{operator}} and its like stand for what the configuration says.
struct LegalSource {
    domain::Language language = domain::Language::en;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(LegalSource, (), (language, source))
template <>
inline const FieldLimits& Limits<LegalSource>::table() {
    static const FieldLimits limits{{"source", length(1, 50000)}};
    return limits;
}

struct LegalPlaceholder {
    std::string name;  ///< "operator"
    std::string value;
};
BOOST_DESCRIBE_STRUCT(LegalPlaceholder, (), (name, value))

/// GET /api/admin/legal/{kind}: owners only.
struct LegalDraft {
    LegalVersion version;  ///< In force.
    bool shipped = true;   ///< Came with the program; false: an owner's own.
    std::vector<LegalSource> texts;
    std::vector<LegalPlaceholder> placeholders;
    std::int64_t wouldAsk = 0;  ///< People who are asked to agree when another version is published.
};
BOOST_DESCRIBE_STRUCT(LegalDraft, (), (version, shipped, texts, placeholders, wouldAsk))

/// POST /api/admin/legal/{kind} → LegalDraft. A text for every language. `version` is the one in force that was edited:
/// where another is, nothing is published (changed_elsewhere).
struct PublishLegalText {
    std::int64_t version = 0;
    std::vector<LegalSource> texts;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PublishLegalText, (), (version, texts, reason))
template <>
inline const FieldLimits& Limits<PublishLegalText>::table() {
    static const FieldLimits limits{{"texts", minItems(1).maxItems(10)}, {"reason", length(3, 500)}};
    return limits;
}

}  // namespace mc::protocol
