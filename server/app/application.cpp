#include "app/application.h"

#include <Poco/AutoPtr.h>
#include <Poco/Util/HelpFormatter.h>
#include <Poco/Util/IniFileConfiguration.h>
#include <Poco/Util/LayeredConfiguration.h>
#include <Poco/Util/MapConfiguration.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "app/absences_command.h"
#include "app/audit_command.h"
#include "app/ledger_command.h"
#include "app/config.h"
#include "app/data_folder.h"
#include "app/demo_setup.h"
#include "app/rates_command.h"
#include "app/seal_command.h"
#include "app/rooms.h"
#include "app/web_edge.h"
#include "platform/base/log.h"

namespace mc::app {

using Poco::Util::Option;
using Poco::Util::OptionCallback;

namespace {

Option option(const char* name, const char* what, const char* argument, bool repeatable = false) {
    Option result(name, "", what);
    if (argument) result.argument(argument);
    return result.repeatable(repeatable);
}

}  // namespace

void Application::defineOptions(Poco::Util::OptionSet& options) {
    ServerApplication::defineOptions(options);
    options.addOption(option("help", "Show this text and stop", nullptr));
    options.addOption(option("config", "Read settings from FILE (INI)", "FILE"));
    options.addOption(option("data", "Keep the server's files in FOLDER", "FOLDER"));
    options.addOption(option("port", "Listen on PORT; 0 takes any free one", "PORT"));
    options.addOption(option("demo", "Fill an empty data folder with demo data and offer its accounts", nullptr));
    options.addOption(option("ready-file", "Write the server's address to FILE once it answers", "FILE"));
    options.addOption(
        option("set", "Any setting of the configuration: --set=server.name=My mentors", "KEY=VALUE", true));
    options.addOption(option("all", "outbox list: also what has not failed; outbox retry: whatever has", nullptr));
    options.addOption(option("kind", "outbox retry: whatever is of this kind", "KIND"));
    options.addOption(option("email", "create-owner: whose account", "ADDRESS"));
    options.addOption(option("name", "create-owner: of a new account", "NAME"));
    options.addOption(option("reason", "outbox discard: kept as a record", "TEXT"));
}

void Application::handleOption(const std::string& name, const std::string& value) {
    ServerApplication::handleOption(name, value);
    if (name == "help") {
        m_helpWanted = true;
        stopOptionsProcessing();
    } else if (name == "config") {
        m_configFile = value;
    } else if (name == "ready-file") {
        m_readyFile = value;
    } else if (name == "data") {
        m_settings.emplace_back("data", value);
    } else if (name == "port") {
        m_settings.emplace_back("server.port", value);
    } else if (name == "demo") {
        m_settings.emplace_back("demo", "true");
    } else if (name == "all") {
        m_outbox.all = true;
    } else if (name == "kind") {
        m_outbox.kind = value;
    } else if (name == "reason") {
        m_outbox.reason = value;
    } else if (name == "email") {
        m_owner.email = value;
    } else if (name == "name") {
        m_owner.name = value;
    } else if (name == "set") {
        const auto equals = value.find('=');
        if (equals == std::string::npos) throw ConfigError("--set wants KEY=VALUE, not " + value);
        m_settings.emplace_back(value.substr(0, equals), value.substr(equals + 1));
    }
}

void Application::initialize(Poco::Util::Application&) {
    // Neither a configuration file nor subsystems by name: everything is built in serve().
}

void Application::printHelp() const {
    Poco::Util::HelpFormatter help(options());
    help.setCommand(commandName());
    help.setUsage(
        "--data=FOLDER [options]  |  outbox list|retry ID|discard ID --data=FOLDER [options]  |  "
        "absences list --data=FOLDER  |  audit list|verify --data=FOLDER  |  "
        "ledger check --data=FOLDER  |  rates list|set KIND VALUE DATE --data=FOLDER  |  "
        "seal list|new-key|reseal --data=FOLDER  |  "
        "create-owner --email=ADDRESS --name=NAME --data=FOLDER");
    help.setHeader(
        "The Mentor Connect server; its outbox: refunds, mails and what else waits for a person; the absences that an "
        "admin has to decide; the record of what admins did; the books; rates by date; the keys under which mentors' "
        "bank details are sealed; and the first owner, who may do everything.");
    help.format(std::cout);
}

int Application::main(const std::vector<std::string>& words) {
    if (m_helpWanted) {
        printHelp();
        return EXIT_OK;
    }
    try {
        keepFilesPrivate();
        words.empty() ? serve() : command(words);
        return EXIT_OK;
    } catch (const CommandError& error) {
        std::cerr << "mentor-connect-server: " << error.what() << '\n';
        return EXIT_USAGE;
    } catch (const ConfigError& error) {
        std::cerr << "mentor-connect-server: " << error.what() << '\n';
        return EXIT_CONFIG;
    } catch (const std::exception& error) {
        base::log::error("server.failed", {{"reason", error.what()}});
        std::cerr << "mentor-connect-server: " << error.what() << '\n';
        return EXIT_SOFTWARE;
    }
}

namespace {

using Layers = Poco::AutoPtr<Poco::Util::LayeredConfiguration>;

Layers layersOf(const std::string& file, const std::vector<std::pair<std::string, std::string>>& settings) {
    Poco::AutoPtr<Poco::Util::LayeredConfiguration> layers(new Poco::Util::LayeredConfiguration);
    if (!file.empty()) {
        if (!std::filesystem::exists(file)) throw ConfigError("there is no configuration file " + file);
        layers->add(new Poco::Util::IniFileConfiguration(file), 1, false);
    }
    Poco::AutoPtr<Poco::Util::MapConfiguration> given(new Poco::Util::MapConfiguration);
    for (const auto& [key, value] : settings)
        given->setString(key, value);
    layers->add(given, 0, false);
    return layers;
}

}  // namespace

void Application::announce(const std::string& url) const {
    base::log::info("server.ready", {{"url", url}});
    if (m_readyFile.empty()) return;
    // Renamed into place: who waits for the file never reads half of it.
    const auto beside = m_readyFile + ".new";
    std::ofstream(beside) << url << '\n';
    std::filesystem::rename(beside, m_readyFile);
}

namespace {

void openLog(const base::log::Options& options) try {
    base::log::configure(options);
} catch (const std::runtime_error&) {
    throw ConfigError("log.file names a file this server cannot write: " + options.file);
}

/// Whoever hangs up while we write to him, a mail server say, is an error of that write and not our end. So is a file
/// that reaches the size the system allows.
void outliveFailedWrites() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

/// Threads made from here on leave the order to stop to waitForTerminationRequest(): one that comes before the server
/// waits, or a second while it stops, must not end the process in the middle of things.
void keepTerminationForLater() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int number : {SIGINT, SIGQUIT, SIGTERM})
        sigaddset(&signals, number);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

/// A price in another currency could be neither compared nor added to the others.
void requireOneCurrency(Rooms& rooms) {
    const std::string ours(rooms.config.prices.least.currency.text());
    const auto priced =
        rooms.database->read([&](database::Reader& reader) { return rooms.mentors.currencies(reader); });
    for (const auto& other : priced)
        if (other != ours)
            Settings::refuse("bookings.currency",
                             "must be " + other + ", in which mentors here have their prices, not " + ours);
}

}  // namespace

void Application::command(const std::vector<std::string>& words) const {
    const std::vector<std::string> rest(words.begin() + 1, words.end());
    const auto data = [this] { return readDataDirectory(*layersOf(m_configFile, m_settings)); };
    if (words.front() == "absences") return runAbsencesCommand(rest, data(), std::cout);
    if (words.front() == "audit") return runAuditCommand(rest, data(), std::cout);
    if (words.front() == "ledger") return runLedgerCommand(rest, data(), std::cout);
    if (words.front() == "rates") return changeRates(rest);
    if (words.front() == "seal") return runSealCommand(rest, data(), std::cout);
    if (words.front() == "create-owner") return createOwner(rest);
    if (words.front() != "outbox")
        throw CommandError("there is no command " + words.front() +
                           "; there are absences, audit, create-owner, ledger, outbox, rates and seal");
    auto outbox = m_outbox;
    outbox.words = rest;
    runOutboxCommand(outbox, data(), std::cout);
}

void Application::changeRates(const std::vector<std::string>& words) const {
    const auto config = readConfig(*layersOf(m_configFile, m_settings));
    runRatesCommand(
        words, {config.dataDirectory, config.operatorZone, base::SystemClock().now(), !config.invoices.gstin.empty()},
        std::cout);
}

void Application::createOwner(const std::vector<std::string>& words) const {
    const auto config = readConfig(*layersOf(m_configFile, m_settings));
    auto command = m_owner;
    command.words = words;
    const base::SystemClock clock;
    base::SystemRandom random;
    runOwnerCommand(command, {config.dataDirectory, config.operatorZone, readPassword, clock, random}, std::cout);
}

void Application::serve() {
    outliveFailedWrites();
    http::raiseDescriptorLimit();
    const auto config = readConfig(*layersOf(m_configFile, m_settings));
    const DataFolder folder(config.dataDirectory);
    openLog(config.log);  // After the folder, which it may stand in.
    const auto secrets = loadOrMakeSecrets(config.dataDirectory);
    base::SystemRandom random;
    const bool sandbox = config.payments.mode == protocol::PaymentsMode::sandbox;
    base::AdjustableClock testClock;
    if (config.demo) testClock.advance(untilDemoHour(config, testClock.now()));
    const auto demoAccounts =
        config.demo ? prepareDemo(config, secrets, testClock.now()) : std::vector<protocol::DemoAccount>();

    keepTerminationForLater();
    base::SystemClock systemClock;
    const base::Clock& clock = sandbox ? static_cast<const base::Clock&>(testClock) : systemClock;
    Rooms rooms(config, secrets, clock, random);
    requireOneCurrency(rooms);
    WebEdge edge(rooms, sandbox ? &testClock : nullptr);
    edge.accountRoutes().offerDemoAccounts(demoAccounts);
    edge.bind();
    if (config.publicUrl.empty()) rooms.accounts.setPublicUrl(edge.url());
    rooms.start(edge.url() + "/api/payments/webhook");
    edge.start();  // Not before the rooms know their free times and cards.
    announce(edge.url());
    waitForTerminationRequest();
    base::log::info("server.stopping");
    rooms.windDown();
    edge.stop();
    rooms.stop();
}

}  // namespace mc::app
