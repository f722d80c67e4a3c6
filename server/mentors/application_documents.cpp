#include "mentors/application_documents.h"

#include <stdexcept>

#include "platform/images/decode.h"

namespace mc::mentors {

namespace {

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using domain::UserId;
using protocol::DocumentId;

constexpr int kEnough = 64;  ///< Pixels: whether it can be read is all that is asked.

/// The same faults under the name they have here.
domain::Error aboutTheFile(const domain::Error& error) {
    domain::FieldErrors fields;
    for (const auto& fault : error.fields)
        fields.add("file", fault.rule, fault.message.substr(fault.path.size() + 1), fault.parameters);
    return fields.empty() ? error : std::move(fields).toError();
}

Result<std::string_view> checkFile(std::string_view file) {
    const auto type = mediaTypeOf(file);
    if (type.empty()) return domain::invalid("file", "format", "must be a PDF, JPEG, PNG or WebP file");
    if (type == "application/pdf") return type;  // Nobody opens it here.
    if (const auto picture = images::decodePicture(file, kEnough); !picture) return aboutTheFile(picture.error());
    return type;
}

protocol::ApplicationDocument viewOf(const DocumentRow& row) {
    return {row.id, row.kind, row.name, row.mediaType, row.bytes, row.at};
}

}  // namespace

std::string_view mediaTypeOf(std::string_view file) {
    using namespace std::string_view_literals;
    if (file.starts_with("%PDF-")) return "application/pdf";
    if (file.starts_with("\xFF\xD8\xFF"sv)) return "image/jpeg";
    if (file.starts_with("\x89PNG\r\n\x1A\n"sv)) return "image/png";
    if (file.starts_with("RIFF") && file.size() > 12 && file.substr(8, 4) == "WEBP") return "image/webp";
    return {};
}

ApplicationDocuments::ApplicationDocuments(Parts parts, int daysKept) : m_parts(parts), m_daysKept(daysKept) {}

// The applicant's own

protocol::ApplicationDocuments ApplicationDocuments::own(UserId applicant) const {
    return m_parts.database.read([&](Reader& reader) { return listOf(reader, applicant); });
}

protocol::ApplicationDocuments ApplicationDocuments::listOf(Reader& reader, UserId applicant) const {
    protocol::ApplicationDocuments answer{{}, kMost, m_daysKept};
    for (const auto& row : m_store.list(reader, applicant))
        answer.items.push_back(viewOf(row));
    return answer;
}

/// While admins look at it, it stays what they look at. A change is proved while they do: nobody is asked for papers before.
Result<void> ApplicationDocuments::mayChange(Reader& reader, UserId applicant) const {
    const auto change = m_changes.find(reader, applicant);
    if (change && change->isWaiting()) return {};
    const auto row = m_applications.find(reader, applicant);
    if (!row || domain::mayEdit(row->state)) return {};
    return fail(ErrorCode::invalid_state, "The application has been handed in.");
}

Result<protocol::ApplicationDocuments> ApplicationDocuments::add(UserId applicant, protocol::DocumentKind kind,
                                                                 const std::string& name, std::string_view file) {
    if (name.empty()) return domain::invalid("name", "required", "is required");
    const auto type = checkFile(file);
    if (!type) return type.error();
    const auto sealed = m_parts.sealer.seal(file);
    const DocumentRow row{m_parts.ids.next<DocumentId>(),
                          kind,
                          name,
                          std::string(*type),
                          static_cast<int>(file.size()),
                          m_parts.clock.now()};
    return m_parts.database.write([&](Transaction& tx) -> Result<protocol::ApplicationDocuments> {
        if (const auto may = mayChange(tx, applicant); !may) return may.error();
        if (m_store.count(tx, applicant) >= kMost)
            return domain::invalid("file", "too_many", "is one too many", {.limit = kMost});
        m_store.insert(tx, applicant, row, sealed);
        return listOf(tx, applicant);
    });
}

Result<protocol::ApplicationDocuments> ApplicationDocuments::remove(UserId applicant, DocumentId id) {
    return m_parts.database.write([&](Transaction& tx) -> Result<protocol::ApplicationDocuments> {
        if (!m_store.find(tx, applicant, id)) return fail(ErrorCode::not_found);
        if (const auto may = mayChange(tx, applicant); !may) return may.error();
        m_store.remove(tx, applicant, id);
        return listOf(tx, applicant);
    });
}

// An admin's

bool ApplicationDocuments::isForAdmins(Reader& reader, UserId applicant) const {
    const auto row = m_applications.find(reader, applicant);
    return (row && row->state != domain::ApplicationState::draft) || m_changes.find(reader, applicant);
}

Result<protocol::ApplicationDocuments> ApplicationDocuments::list(UserId applicant) const {
    return m_parts.database.read([&](Reader& reader) -> Result<protocol::ApplicationDocuments> {
        if (!isForAdmins(reader, applicant)) return fail(ErrorCode::not_found);
        return listOf(reader, applicant);
    });
}

Result<DocumentFile> ApplicationDocuments::open(UserId admin, UserId applicant, DocumentId id) {
    struct Found {
        DocumentRow row;
        database::Blob sealed;
    };
    const auto found = m_parts.database.write([&](Transaction& tx) -> Result<Found> {
        const auto row = m_store.find(tx, applicant, id);
        if (!row || !isForAdmins(tx, applicant)) return fail(ErrorCode::not_found);
        m_audit.record(tx,
                       {m_parts.clock.now(), admin, "application.document_opened", "user", applicant.value, row->name});
        return Found{*row, m_store.sealed(tx, id).value()};
    });
    if (!found) return found.error();
    auto content = m_parts.sealer.open(found->sealed);
    if (!content) throw std::runtime_error("a document does not open: secrets.ini is not the one it was sealed with");
    return DocumentFile{found->row.name, found->row.mediaType, *std::move(content)};
}

void ApplicationDocuments::forgetOld() {
    const auto now = m_parts.clock.now();
    m_parts.database.write(
        [&](Transaction& tx) { m_store.removeOld(tx, now - m_daysKept * domain::kDay, now - kUnused); });
}

}  // namespace mc::mentors
