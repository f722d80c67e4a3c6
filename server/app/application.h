#pragma once

#include <Poco/Util/OptionSet.h>
#include <Poco/Util/ServerApplication.h>

#include <string>
#include <vector>

#include "app/outbox_command.h"
#include "app/owner_command.h"

namespace mc::app {

/// The server program: command line, configuration file, life and death by signal. Every setting of the configuration
/// may be given as --set=section.key=value, too. With words on the command line it does what they ask and ends.
class Application : public Poco::Util::ServerApplication {
protected:
    void defineOptions(Poco::Util::OptionSet& options) override;
    void handleOption(const std::string& name, const std::string& value) override;
    void initialize(Poco::Util::Application& self) override;
    int main(const std::vector<std::string>& arguments) override;

private:
    void serve();
    void command(const std::vector<std::string>& words) const;
    void changeRates(const std::vector<std::string>& words) const;
    void createOwner(const std::vector<std::string>& words) const;
    void announce(const std::string& url) const;
    void printHelp() const;

    bool m_helpWanted = false;
    std::string m_configFile;
    std::string m_readyFile;
    std::vector<std::pair<std::string, std::string>> m_settings;
    OutboxCommand m_outbox;
    OwnerCommand m_owner;
};

}  // namespace mc::app
