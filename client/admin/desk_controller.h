#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QPointer>
#include <optional>
#include <string>

#include "admin/found_rows.h"
#include "net/api_client.h"
#include "net/load_state.h"

namespace mc::admin {

/// What the desks of the admins have in common: rows that come page by page, one of which is open, and one deed at a
/// time. `DeskOf` knows what they are.
class DeskController : public QObject {
    Q_OBJECT

public:
    /// `path`: of the list; what is open stands below it.
    DeskController(net::ApiClient& api, QString path, QObject* parent);

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    domain::UtcTime now() const { return m_api.clock().now(); }
    virtual QAbstractItemModel& rows() = 0;

    void reload();
    void loadMore();
    /// In the server's word; empty: the list's own. `setOrder`: with the next list that is asked for.
    void setOrder(const QString& order) { m_order = order; }
    void sort(const QString& order);
    /// Whether the filter finds more than is here.
    bool hasMore() const { return m_next.has_value(); }
    /// All of it, for a file: as it is narrowed and sorted now. To be started.
    FoundRows* findAll();

    virtual bool hasOpen() const = 0;
    /// −1 with none open, or where it is not among the rows.
    virtual int rowOfOpen() const = 0;
    /// Nothing for a row that opens nothing: a title.
    virtual void openRow(int row) = 0;
    virtual void close() = 0;

    bool isBusy() const { return m_busy; }

signals:
    void stateChanged();
    void reviewChanged();  ///< Also when it could not be loaded: then there is none, and `reviewFailed` says why.
    void reviewFailed(const mc::domain::Error& error);
    void busyChanged();

protected:
    /// Which of them are asked for.
    virtual QUrlQuery query() const = 0;
    virtual net::ApiCall* askPage(const QUrlQuery& query, bool first) = 0;
    virtual net::ApiCall* askFound(const QUrlQuery& query, FoundRows::Answer answer) = 0;
    virtual void openAgain() = 0;
    /// Other ones are asked for: what was there goes, and so does what is open.
    void startOver();
    /// The first page takes the place of whatever is under way: it has all that the person wants to see.
    void askFirst();
    void received(const std::optional<std::string>& next);
    void showRows();  ///< Those of what was received.
    void notReceived(const domain::Error& error, bool first);
    void setBusy(bool busy);

    net::ApiClient& m_api;
    const QString m_path;
    bool m_busy = false;

private:
    void ask(const std::string& cursor);
    QUrlQuery queryFrom(const std::string& cursor) const;

    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    std::optional<std::string> m_next;
    QString m_order;
    QPointer<net::ApiCall> m_listCall;
};

/// A page of the list at `path` as rows of their own.
template <class Page, class RowsOf>
net::ApiCall* askFoundAs(net::ApiClient& api, const QString& path, const QUrlQuery& query, QObject& context,
                         FoundRows::Answer answer, RowsOf rowsOf) {
    auto* job = api.get<Page>(path, query);
    job->then(&context, [answer = std::move(answer), rowsOf](const domain::Result<Page>& page) {
        page ? answer(rowsOf(*page)) : answer(page.error());
    });
    return job;
}

/// Those items as a model of them.
template <class Model, class Page>
FoundPage foundPage(std::unique_ptr<Model> rows, const Page& page) {
    rows->set(page.items);
    return {std::move(rows), static_cast<int>(page.items.size()), page.next};
}

/// A desk of `Page`s of rows, of which one is open as a `Review`.
template <class Id, class Page, class Review>
class DeskOf : public DeskController {
public:
    using DeskController::DeskController;

    /// What is open: absent while it loads, when it could not be loaded, and with none chosen.
    const std::optional<Review>& review() const { return m_review; }
    std::optional<Id> chosen() const { return m_chosen; }
    bool hasOpen() const override { return m_chosen.has_value(); }

    void open(Id id) {
        if (m_reviewCall) m_reviewCall->abort();
        if (m_chosen != id) leave();
        m_chosen = id;
        emit reviewChanged();
        askBeside();
        auto* job = m_api.get<Review>(desk());
        m_reviewCall = job;
        job->then(this, [this](const domain::Result<Review>& review) {
            m_reviewCall.clear();
            if (!review) return emit reviewFailed(review.error());
            if (m_review && m_review->version > review->version) return;  // Asked for before what was done since.
            m_review = *review;
            emit reviewChanged();
        });
    }

    void close() override {
        if (m_reviewCall) m_reviewCall->abort();
        m_chosen.reset();
        leave();
        emit reviewChanged();
    }

protected:
    /// The rows of a page, and the counts that came with it. `first`: they take the place of those that were there.
    virtual void take(const Page& page, bool first) = 0;
    /// The same rows, in a model of their own.
    virtual FoundPage rowsOf(const Page& page) const = 0;
    /// What is known beside the review of what was open goes.
    virtual void forget() {}
    /// Whatever else is to be known of what is open.
    virtual void askBeside() {}
    /// A deed has been answered; nobody has been told yet.
    virtual void settle(const domain::Result<Review>& answer) { Q_UNUSED(answer) }
    virtual void tell(const domain::Result<Review>& answer) = 0;

    /// Path of what is open, or of something below it.
    QString desk(const QString& rest = {}) const {
        return m_path + QLatin1Char('/') + QString::fromStdString(toString(*m_chosen)) + rest;
    }
    bool mayAct() const { return !m_busy && m_review.has_value(); }
    /// A deed that is under way: its answer is what is open as it is then.
    void follow(net::ApiJob<Review>* job) {
        setBusy(true);
        job->then(this, [this](const domain::Result<Review>& answer) { answered(answer); });
    }

    std::optional<Review> m_review;

private:
    net::ApiCall* askPage(const QUrlQuery& query, bool first) override {
        auto* job = m_api.get<Page>(m_path, query);
        job->then(this, [this, first](const domain::Result<Page>& page) {
            if (!page) return notReceived(page.error(), first);
            received(page->next);
            take(*page, first);
            showRows();
        });
        return job;
    }
    net::ApiCall* askFound(const QUrlQuery& query, FoundRows::Answer answer) override {
        return askFoundAs<Page>(m_api, m_path, query, *this, std::move(answer),
                                [this](const Page& page) { return rowsOf(page); });
    }
    void openAgain() override {
        if (m_chosen) open(*m_chosen);
    }
    static Id idOf(const Review& review) {
        if constexpr (requires { review.id; })
            return review.id;
        else
            return review.person.id;
    }
    void leave() {
        m_review.reset();
        forget();
    }
    /// What another admin did meanwhile is shown before anybody decides upon it.
    void answered(const domain::Result<Review>& answer) {
        settle(answer);
        const bool isOpen = answer && m_chosen == idOf(*answer);
        if (isOpen) m_review = *answer;
        setBusy(false);
        if (isOpen) {
            emit reviewChanged();
            askBeside();
        }
        tell(answer);
        answer ? askFirst() : openAgain();
    }

    std::optional<Id> m_chosen;
    QPointer<net::ApiCall> m_reviewCall;
};

}  // namespace mc::admin
