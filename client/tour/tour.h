#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <vector>

#include "app/client.h"
#include "tour/hands.h"

namespace mc::tour {

using app::Client;

class OtherEnd;

/// A window and a size of letters in which pages are read.
struct Sight {
    int width;
    int height;
    double text = 1;  ///< Scale.
};

/// What people have: the least window of the design, 1366 × 768 at 150 % less panel and title bar, the usual one, and
/// the usual one in large letters.
std::vector<Sight> usualSights();

/// Walks the running application through its pages against a demo server, as a person would, and writes a picture of
/// each: `<page>-<light|dark>.png`, 1280 × 800. Nothing is slept for: every step is tried until it has happened, and
/// the tour ends with the name of the page that did not come. Changes the server's data and clock; give each run a
/// server of its own. GUI thread.
class Tour : public QObject {
    Q_OBJECT
public:
    /// `patience`: seconds after which a step is given up.
    Tour(Client& client, QString folder, int patience, QObject* parent = nullptr);
    ~Tour() override;
    void start();
    /// Before start(): instead of its picture each page is shown in these windows and letters, and the words that cannot
    /// be read there, and the controls that cannot be got at, are printed and fail the tour. `marked`: a PseudoLanguage is
    /// spoken; else Hindi is, whose letters tell the program's words from other people's. There are pictures of pages
    /// on which something is found, or of all.
    void readWords(std::vector<Sight> sights, bool marked, bool allPictures);

    // What the storyboard is made of, in the order of the pictures.

    /// `done` is asked again and again until it is true; `what` says in words what is waited for.
    Tour& until(const QString& what, std::function<bool()> done);
    Tour& click(const QString& name);
    Tour& type(const QString& name, const QString& text);
    Tour& press(const QString& name, int key);
    Tour& see(const QString& name);
    Tour& openRow(const QString& list, const QString& contains);
    Tour& trigger(const QString& menuAction);
    /// Follows a link and waits until its page is there.
    Tour& open(const QString& link);
    /// Follows the link that `pick` finds in the server's answer to `question`.
    template <class List>
    Tour& openFound(const QString& question, std::function<QString(const List&)> pick) {
        until(u"ask for "_qs + question, [this, question, pick] {
            m_found.clear();
            const QUrl url(question);
            m_client.api()
                .get<List>(url.path(), QUrlQuery(url))
                ->then(this, [this, pick](const domain::Result<List>& list) {
                    if (list) m_found = pick(*list);
                    m_client.window().follow(m_found);
                });
            return true;
        });
        return until(u"find the page in "_qs + question, [this] { return isAt(QUrl(m_found).path()); });
    }
    Tour& signIn(protocol::Role role);
    Tour& signOut();
    /// A picture once nothing loads, nothing is under way and nothing moves any more. `moving` pictures never stand
    /// still: for them the first is enough.
    Tour& picture(const QString& name, bool moving = false);
    /// A picture of what floats over the page, opened with a button and closed with Esc.
    Tour& popup(const QString& button, const QString& shown, const QString& name);

    Client& client() { return m_client; }
    const Hands& hands() const { return m_hands; }
    /// The mentor in the tour's call; made when first asked for.
    OtherEnd& otherEnd();

signals:
    void finished(bool ok);

private:
    struct Step {
        QString what;
        std::function<bool()> done;
        QString picture;  ///< Of which this step is the end.
    };
    void plan();
    void next();
    void look();
    void giveUp();
    bool isAt(const QString& path) const;
    bool isQuiet() const;
    bool isStill();
    QPixmap grab() const;
    bool save(const QString& name);
    bool saveAs(const QString& picture);
    void planReading(const QString& name, const std::function<void()>& planReopen = {});
    void show(const Sight& sight);
    void awaitTurn();
    void takeTurn();
    bool read(const QString& page, const Sight& sight);
    QStringList findings() const;
    bool isOurs(const QString& text) const;
    QString pageAhead() const;

    Client& m_client;
    QString m_folder;
    std::vector<Sight> m_sights;  ///< Empty: pictures.
    bool m_marked = false;
    bool m_allPictures = false;
    bool m_readable = true;
    int m_turns = 0;  ///< To go before the next look.
    int m_patience;   ///< Looks.
    Hands m_hands;
    std::vector<Step> m_steps;
    std::size_t m_at = 0;
    QTimer m_look;
    QImage m_before;                          ///< What the window showed at the look before.
    std::optional<QStringList> m_unreadable;  ///< At the look before.
    int m_waited = 0;
    QString m_found;  ///< Link that the server's answer led to.
    std::unique_ptr<OtherEnd> m_otherEnd;
};

}  // namespace mc::tour
