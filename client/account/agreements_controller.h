#pragma once

#include <QObject>
#include <vector>

#include "account/legal_sections.h"
#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/legal.h"

namespace mc::account {

/// What the person has agreed to and what waits for it: the texts with what is new in each. Holds state, no widgets. GUI
/// thread only.
class AgreementsController : public QObject {
    Q_OBJECT
public:
    /// A text that waits.
    struct Open {
        protocol::LegalVersion version;
        std::int64_t agreedBefore = 0;  ///< The version `fresh` is compared with; 0: none.
        QString text;                   ///< Markdown, whole.
        QVector<LegalSection> fresh;    ///< What she has not agreed to before; everything where she has to nothing.
    };

    explicit AgreementsController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    /// Only what she has agreed to: `agreements`.
    void loadGiven();
    /// With the texts that wait: `open` once ready.
    void loadOpen();
    net::LoadState state() const { return m_state; }
    const protocol::Agreements& agreements() const { return m_agreements; }
    const std::vector<Open>& open() const { return m_open; }
    const std::optional<domain::Error>& error() const { return m_error; }
    bool isBusy() const { return m_busy; }
    /// To all that is open, as it was read.
    void agree();

signals:
    void changed();
    void busyChanged();
    void agreed();
    /// One of them was replaced while it was read: what is open is loaded again.
    void replaced();
    void failed(const mc::domain::Error& error);

private:
    void ask(bool withTexts);
    void loadTexts();
    void loadText(std::size_t index, std::int64_t version, QString& into);
    void oneLess();
    static void compare(Open& open, const QString& former);
    void fail(const domain::Error& error);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    protocol::Agreements m_agreements;
    std::vector<Open> m_open;
    std::vector<QString> m_former;  ///< Texts she agreed to, beside `m_open`.
    std::optional<domain::Error> m_error;
    int m_waiting = 0;  ///< Texts that are under way.
    int m_number = 0;   ///< Of the load: answers to one before are nobody's.
    bool m_busy = false;
};

}  // namespace mc::account
