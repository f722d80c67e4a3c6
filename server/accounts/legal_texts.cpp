#include "accounts/legal_texts.h"

#include <algorithm>
#include <array>

#include "domain/roles.h"
#include "platform/audit/audit_log.h"
#include "platform/base/embedded_file.h"
#include "platform/base/log.h"
#include "protocol/codec_traits.h"

namespace mc::accounts {

std::span<const base::EmbeddedFile> shippedLegalTexts();  // Made of resources/legal by the build.

namespace {

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::Language;
using domain::LegalText;
using domain::Result;

using Kinds = protocol::detail::EnumTable<LegalText>;
using Languages = protocol::detail::EnumTable<Language>;

template <class Enum>
std::string nameOf(Enum value) {
    using Table = protocol::detail::EnumTable<Enum>;
    const auto found = std::ranges::find(Table::values, value);
    return std::string(Table::names[static_cast<std::size_t>(found - Table::values.begin())]);
}

std::string shippedSource(LegalText kind, Language language) {
    return std::string(base::contentOf(shippedLegalTexts(), nameOf(kind) + '.' + nameOf(language) + ".md"));
}

protocol::LegalVersion shown(const LegalVersionRow& row) {
    return {row.kind, row.version, row.publishedAt};
}

protocol::LegalVersions shown(const std::vector<LegalVersionRow>& rows) {
    protocol::LegalVersions list;
    for (const auto& row : rows)
        list.items.push_back(shown(row));
    return list;
}

/// Whose agreement the text needs: those roles for which it is asked about. Nobody's for a recording.
std::int64_t rolesAsked(LegalText kind) {
    std::int64_t bits = 0;
    for (const auto role : {domain::Role::student, domain::Role::mentor, domain::Role::support, domain::Role::finance,
                            domain::Role::owner}) {
        const auto texts = domain::textsToAgree({role});
        if (std::ranges::find(texts, kind) != texts.end()) bits |= domain::Roles{role}.bits();
    }
    return bits;
}

std::string publishedDetail(const LegalVersionRow& row) {
    return R"({"kind":")" + nameOf(row.kind) + R"(","version":)" + std::to_string(row.version) + '}';
}

}  // namespace

FilledText fillLegalText(std::string_view source, const LegalFacts& facts) {
    FilledText filled;
    for (std::size_t at = 0; at < source.size();) {
        const auto open = source.find("{{", at);
        const auto close = open == std::string_view::npos ? open : source.find("}}", open);
        if (close == std::string_view::npos) {
            filled.text += source.substr(at);
            break;
        }
        filled.text += source.substr(at, open - at);
        const std::string name(source.substr(open + 2, close - open - 2));
        const auto value = facts.find(name);
        if (value != facts.end())
            filled.text += value->second;
        else if (filled.unknown.empty())
            filled.unknown = "{{" + name + "}}";
        at = close + 2;
    }
    return filled;
}

int LegalTexts::ship() {
    return m_database.write([&](Transaction& tx) {
        return static_cast<int>(
            std::ranges::count_if(Kinds::values, [&](LegalText kind) { return shipOne(tx, kind); }));
    });
}

bool LegalTexts::shipOne(Transaction& tx, LegalText kind) const {
    const auto before = m_store.inForce(tx, kind);
    if (before && before->publishedBy) return false;
    std::vector<LegalTextRow> texts;
    for (const auto language : Languages::values) {
        auto source = shippedSource(kind, language);
        auto filled = fillLegalText(source, m_facts);
        if (!filled.unknown.empty()) throw std::logic_error("a shipped text names " + filled.unknown);
        texts.push_back({language, std::move(source), std::move(filled.text)});
    }
    std::ranges::sort(texts, {}, [](const LegalTextRow& row) { return nameOf(row.language); });
    const auto same = [&] {
        const auto there = m_store.texts(tx, kind, before->version);
        return std::ranges::equal(there, texts, {}, &LegalTextRow::text, &LegalTextRow::text);
    };
    if (before && same()) return false;
    const auto version = before ? before->version + 1 : 1;
    m_store.publish(tx, {kind, version, m_clock.now(), std::nullopt}, texts);
    tx.afterCommit([kind, version] {
        base::log::info("legal.shipped", {{"kind", nameOf(kind)}, {"version", version}});
    });
    return true;
}

protocol::LegalVersions LegalTexts::inForce() const {
    auto rows = m_database.read([&](Reader& reader) { return m_store.inForce(reader); });
    std::ranges::sort(rows, {}, &LegalVersionRow::kind);
    return shown(rows);
}

protocol::GiveAgreement LegalTexts::agreementTo(const std::vector<LegalText>& kinds, Language language) const {
    protocol::GiveAgreement agreement{{}, language};
    for (const auto& row : inForce().items)
        if (std::ranges::find(kinds, row.kind) != kinds.end()) agreement.texts.push_back({row.kind, row.version});
    return agreement;
}

protocol::LegalVersions LegalTexts::versions(LegalText kind) const {
    return shown(m_database.read([&](Reader& reader) { return m_store.versions(reader, kind); }));
}

Result<protocol::LegalDocument> LegalTexts::document(LegalText kind, Language language,
                                                     std::optional<std::int64_t> version) const {
    return m_database.read([&](Reader& reader) -> Result<protocol::LegalDocument> {
        const auto current = m_store.inForce(reader, kind);
        if (!current) return fail(ErrorCode::not_found);
        const auto row = version ? m_store.version(reader, kind, *version) : current;
        if (!row) return fail(ErrorCode::not_found);
        const auto texts = m_store.texts(reader, kind, row->version);
        auto text = std::ranges::find(texts, language, &LegalTextRow::language);
        if (text == texts.end()) text = std::ranges::find(texts, Language::en, &LegalTextRow::language);
        return protocol::LegalDocument{shown(*row), text->language, text->text, row->version == current->version};
    });
}

protocol::LegalDraft LegalTexts::draftOf(Reader& reader, const LegalVersionRow& version) const {
    protocol::LegalDraft draft{.version = shown(version), .shipped = !version.publishedBy};
    for (auto& row : m_store.texts(reader, version.kind, version.version))
        draft.texts.push_back({row.language, std::move(row.source)});
    for (const auto& [name, value] : m_facts)
        draft.placeholders.push_back({name, value});
    draft.wouldAsk = m_store.peopleWith(reader, rolesAsked(version.kind));
    return draft;
}

Result<protocol::LegalDraft> LegalTexts::draft(LegalText kind) const {
    return m_database.read([&](Reader& reader) -> Result<protocol::LegalDraft> {
        const auto current = m_store.inForce(reader, kind);
        if (!current) return fail(ErrorCode::not_found);
        return draftOf(reader, *current);
    });
}

Result<std::vector<LegalTextRow>> LegalTexts::written(const std::vector<protocol::LegalSource>& texts) const {
    domain::FieldErrors errors;
    std::vector<LegalTextRow> rows;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto path = "texts[" + std::to_string(i) + "]";
        if (std::ranges::find(rows, texts[i].language, &LegalTextRow::language) != rows.end())
            errors.add(path + ".language", "unique", "must be there once");
        auto filled = fillLegalText(texts[i].source, m_facts);
        if (!filled.unknown.empty())
            errors.add(path + ".source", "format", "names " + filled.unknown + ", which stands for nothing",
                       {.kind = "placeholder"});
        rows.push_back({texts[i].language, texts[i].source, std::move(filled.text)});
    }
    for (const auto language : Languages::values)
        if (std::ranges::find(rows, language, &LegalTextRow::language) == rows.end())
            errors.add("texts", "required", "must have the language " + nameOf(language));
    if (!errors.empty()) return std::move(errors).toError();
    std::ranges::sort(rows, {}, [](const LegalTextRow& row) { return nameOf(row.language); });
    return rows;
}

Result<protocol::LegalDraft> LegalTexts::publish(const base::Actor& owner, LegalText kind,
                                                 const protocol::PublishLegalText& request) {
    const auto texts = written(request.texts);
    if (!texts) return texts.error();
    return m_database.write([&](Transaction& tx) -> Result<protocol::LegalDraft> {
        const auto current = m_store.inForce(tx, kind);
        if (!current) return fail(ErrorCode::not_found);
        if (current->version != request.version) return fail(ErrorCode::changed_elsewhere);
        if (m_store.texts(tx, kind, current->version) == *texts)
            return fail(ErrorCode::invalid_state, "Nothing has changed: nobody needs to be asked.");
        const LegalVersionRow next{kind, current->version + 1, m_clock.now(), owner.user};
        m_store.publish(tx, next, *texts);
        audit::AuditLog().record(tx, {.at = next.publishedAt,
                                      .actor = owner.user,
                                      .action = "legal.published",
                                      .subjectKind = "legal_text",
                                      .subjectId = static_cast<std::int64_t>(kind),
                                      .reason = request.reason,
                                      .detail = publishedDetail(next)});
        return draftOf(tx, next);
    });
}

}  // namespace mc::accounts
