#include <QApplication>
#include <memory>

#include "app/client.h"
#include "app/start.h"
#include "inspect/pseudo_language.h"
#include "tour/demo_sign_in.h"
#include "tour/fake_devices.h"
#include "tour/file_keeper.h"
#include "tour/remote_control.h"
#include "tour/tour.h"
#include "tour/tour_options.h"

namespace {

using namespace mc;

constexpr auto kName = "mentor-connect-tour";

/// What helps with the client, on its own program so that the product has nothing of it.
class Helpers {
public:
    Helpers(app::Client& client, const tour::TourOptions& options) {
        if (options.demoRole) m_signIn = std::make_unique<tour::DemoSignIn>(client, *options.demoRole);
        if (options.remote) m_remote = std::make_unique<tour::RemoteControl>(options.keysOnly);
        if (options.folder.isEmpty()) return;
        m_tour = std::make_unique<tour::Tour>(client, options.folder, options.patience);
        if (!options.sights.empty()) m_tour->readWords(options.sights, options.pseudo >= 0, options.allPictures);
        QObject::connect(m_tour.get(), &tour::Tour::finished, [](bool ok) { QApplication::exit(ok ? 0 : 1); });
    }
    void start() {
        if (m_tour) m_tour->start();
    }

private:
    std::unique_ptr<tour::DemoSignIn> m_signIn;
    std::unique_ptr<tour::RemoteControl> m_remote;
    std::unique_ptr<tour::Tour> m_tour;
};

}  // namespace

/// Called by `program.cpp`, which looks for fonts meanwhile.
extern "C" Q_DECL_EXPORT int runProgram(int argc, char** argv, void (*awaitFonts)()) try {
    app::prepare(awaitFonts);
    if (const QStringList arguments(argv, argv + argc); app::asksForWords(arguments)) {
        const QCoreApplication application(argc, argv);
        app::introduce(kName, MC_VERSION);
        tour::readTourOptions(arguments);
    }
    QApplication application(argc, argv);
    app::introduce(kName, MC_VERSION);
    const app::FontsAhead fonts;
    const auto options = tour::readTourOptions(QApplication::arguments());
    if (options.fakeDevices) tour::useFakeDevices();
    std::unique_ptr<inspect::PseudoLanguage> pseudo;
    if (options.pseudo >= 0) pseudo = std::make_unique<inspect::PseudoLanguage>(options.pseudo);
    std::unique_ptr<net::TokenKeeper> keeper;
    if (!options.keychain.isEmpty()) keeper = std::make_unique<tour::FileKeeper>(options.keychain);
    app::Client client(application, options.client, std::move(keeper));
    Helpers helpers(client, options);
    client.start();
    helpers.start();
    return QApplication::exec();
} catch (const mc::app::NothingToRun& all) {
    return all.exitCode;
}
