#include "payments/sandbox/customers.h"

#include "payments/sandbox/fields.h"

namespace mc::sandbox {
namespace {

namespace json = boost::json;

constexpr std::string_view kCustomers =
    "SELECT id, name, email, contact, gstin, notes, created_at FROM sandbox_customers ";
constexpr std::string_view kTokens =
    "SELECT id, customer_id, token, method, account, network, created_at, used_at, expires_at FROM sandbox_tokens ";
constexpr std::size_t kShortestName = 3;
constexpr std::size_t kLongestName = 50;
constexpr std::size_t kLongestContact = 15;
constexpr std::size_t kShortestContact = 8;
constexpr std::size_t kLongestEmail = 64;
constexpr domain::Seconds kTokenLives = 3 * 365 * domain::kDay;

std::string customerSql(std::string_view rest) {
    return std::string(kCustomers).append(rest);
}
std::string tokenSql(std::string_view rest) {
    return std::string(kTokens).append(rest);
}

/// What is said goes over what is there.
void read(Fields& fields, CustomerRow& row) {
    if (fields.has("name")) row.name = fields.text("name", kLongestName);
    if (fields.has("email")) row.email = fields.text("email", kLongestEmail);
    if (fields.has("contact")) row.contact = fields.text("contact", kLongestContact);
    if (fields.has("gstin")) row.gstin = fields.text("gstin", 15);
    if (fields.has("notes")) row.notes = fields.notes();
    if (!row.name.empty() && row.name.size() < kShortestName)
        fields.refuse("The name must be at least 3 characters.", "name");
    if (!row.contact.empty() && row.contact.size() < kShortestContact)
        fields.refuse("Contact number should be at least 8 digits, including country code.", "contact");
    if (!row.email.empty() && row.email.find('@') == std::string::npos)
        fields.refuse("The email must be a valid email address.", "email");
}

std::optional<CustomerRow> sameAs(database::Reader& reader, const CustomerRow& row) {
    return reader.one<CustomerRow>(customerSql("WHERE email = $1 AND contact = $2"), row.email, row.contact);
}

}  // namespace

Answer<CustomerRow> Customers::create(const json::object& body) {
    Fields fields(body);
    fields.allowOnly({"name", "email", "contact", "fail_existing", "gstin", "notes"});
    CustomerRow row;
    row.id = newId(m_parts, "cust_");
    row.createdAt = m_parts.clock.now();
    const bool failExisting = fields.flag("fail_existing", true);
    read(fields, row);
    if (fields.refusal()) return *fields.refusal();
    return m_parts.database.write([&](database::Transaction& tx) -> Answer<CustomerRow> {
        if (const auto same = sameAs(tx, row)) {
            if (failExisting) return refuse("Customer already exists for the merchant");
            return *same;
        }
        tx.execute(
            "INSERT INTO sandbox_customers (id, name, email, contact, gstin, notes, created_at) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7)",
            row.id, row.name, row.email, row.contact, row.gstin, row.notes, row.createdAt);
        return row;
    });
}

Answer<CustomerRow> Customers::edit(const std::string& id, const json::object& body) {
    return m_parts.database.write([&](database::Transaction& tx) -> Answer<CustomerRow> {
        auto row = store::customer(tx, id);
        if (!row) return unknownId("cust_", id);
        Fields fields(body);
        fields.allowOnly({"name", "email", "contact", "gstin", "notes"});
        read(fields, *row);
        if (fields.refusal()) return *fields.refusal();
        const auto same = sameAs(tx, *row);
        if (same && same->id != id) return refuse("Customer already exists for the merchant");
        tx.execute(
            "UPDATE sandbox_customers SET name = $1, email = $2, contact = $3, gstin = $4, notes = $5 WHERE id = $6",
            row->name, row->email, row->contact, row->gstin, row->notes, id);
        return *row;
    });
}

Answer<CustomerRow> Customers::customer(const std::string& id) {
    auto row = m_parts.database.read([&](database::Reader& reader) { return store::customer(reader, id); });
    if (!row) return unknownId("cust_", id);
    return *row;
}

std::vector<CustomerRow> Customers::customers(const Page& page) {
    return m_parts.database.read([&](database::Reader& reader) {
        return reader.all<CustomerRow>(customerSql("WHERE created_at >= $1 AND created_at <= $2 "
                                                   "ORDER BY created_at DESC, id DESC LIMIT $3 OFFSET $4"),
                                       page.from, page.to, page.count, page.skip);
    });
}

Answer<std::vector<TokenRow>> Customers::tokens(const std::string& customerId) {
    return m_parts.database.read([&](database::Reader& reader) -> Answer<std::vector<TokenRow>> {
        if (!store::customer(reader, customerId)) return unknownId("cust_", customerId);
        return reader.all<TokenRow>(tokenSql("WHERE customer_id = $1 ORDER BY used_at DESC, id DESC"), customerId);
    });
}

Answer<TokenRow> Customers::token(const std::string& customerId, const std::string& id) {
    auto row = m_parts.database.read([&](database::Reader& reader) { return store::token(reader, id); });
    if (!row || row->customerId != customerId) return unknownId("token_", id);
    return *row;
}

std::optional<Refusal> Customers::removeToken(const std::string& customerId, const std::string& id) {
    const auto rows = m_parts.database.write([&](database::Transaction& tx) {
        return tx.execute("DELETE FROM sandbox_tokens WHERE id = $1 AND customer_id = $2", id, customerId);
    });
    if (rows == 0) return unknownId("token_", id);
    return std::nullopt;
}

namespace store {

std::optional<CustomerRow> customer(database::Reader& reader, std::string_view id) {
    return reader.one<CustomerRow>(customerSql("WHERE id = $1"), id);
}

std::optional<TokenRow> token(database::Reader& reader, std::string_view id) {
    return reader.one<TokenRow>(tokenSql("WHERE id = $1"), id);
}

std::string keepInstrument(const BankParts& parts, database::Transaction& tx, const std::string& customerId,
                           const Instrument& by) {
    const auto now = parts.clock.now();
    return tx.scalar<std::string>(
        "INSERT INTO sandbox_tokens (id, customer_id, token, method, account, network, created_at, used_at, "
        "expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8) "
        "ON CONFLICT (customer_id, method, account, network) DO UPDATE SET used_at = excluded.used_at RETURNING id",
        newId(parts, "token_"), customerId, newId(parts, ""), by.method, by.account, by.network, now,
        now + kTokenLives);
}

void useToken(const BankParts& parts, database::Transaction& tx, const std::string& id) {
    tx.execute("UPDATE sandbox_tokens SET used_at = $1 WHERE id = $2", parts.clock.now(), id);
}

}  // namespace store
}  // namespace mc::sandbox
