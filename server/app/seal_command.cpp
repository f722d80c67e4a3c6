#include "app/seal_command.h"

#include <ostream>

#include "app/config.h"
#include "payouts/details_upkeep.h"

namespace mc::app {

namespace {

crypto::Sealer sealerIn(const std::filesystem::path& dataDirectory) {
    if (!std::filesystem::exists(dataDirectory / "secrets.ini"))
        throw CommandError("there are no secrets in " + dataDirectory.string());
    auto secrets = loadOrMakeSecrets(dataDirectory);
    return {std::move(secrets.sealKeys), std::move(secrets.currentSealKey)};
}

void listKeys(database::Database& database, const crypto::Sealer& sealer, std::ostream& out) {
    const auto counts = payouts::detailsByKey(database);
    std::vector<std::vector<std::string>> lines{{"KEY", "PAYOUT DETAILS"}};
    for (const auto& [key, count] : counts)
        lines.push_back({key == sealer.currentKey() ? key + " (now)" : key, std::to_string(count)});
    if (!counts.contains(sealer.currentKey())) lines.push_back({sealer.currentKey() + " (now)", "0"});
    printTable(lines, out, 1);
}

void reseal(database::Database& database, const crypto::Sealer& sealer, std::ostream& out) {
    const auto resealed = payouts::resealDetails(database, sealer);
    out << resealed.done << " payout details are sealed anew with key " << sealer.currentKey() << ", "
        << resealed.current << " were.\n";
    if (resealed.stuck.empty()) return;
    std::string ids;
    for (const auto id : resealed.stuck)
        ids += ' ' + domain::toString(id);
    throw CommandError("these do not open with any key:" + ids);
}

}  // namespace

void runSealCommand(const std::vector<std::string>& words, const std::filesystem::path& dataDirectory,
                    std::ostream& out) {
    const auto verb = words.size() == 1 ? words.front() : std::string();
    if (verb != "list" && verb != "new-key" && verb != "reseal")
        throw CommandError("seal wants list, new-key or reseal");
    const auto sealer = sealerIn(dataDirectory);
    const auto database = openDatabaseIn(dataDirectory);
    if (verb == "list") listKeys(*database, sealer, out);
    if (verb == "reseal") reseal(*database, sealer, out);
    if (verb != "new-key") return;
    out << "Key " << addSealKey(dataDirectory)
        << " is in secrets.ini. Keep a copy of that file, start the server again, then run seal reseal. The older keys "
           "stay: what else is sealed, and every backup, opens with them.\n";
}

}  // namespace mc::app
