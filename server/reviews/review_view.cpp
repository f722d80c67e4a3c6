#include "reviews/review_view.h"

namespace mc::reviews {

protocol::Review reviewForAdmins(const accounts::Directory& directory, database::Reader& reader, const ReviewRow& row) {
    const auto author = directory.find(reader, row.studentId);
    protocol::Review review{.id = row.id,
                            .authorName = author ? author->name : std::string(),
                            .authorId = row.studentId,
                            .topic = row.topic,
                            .rating = row.rating,
                            .text = row.text,
                            .isPublic = row.isPublic,
                            .createdAt = row.createdAt,
                            .reply = {},
                            .authorPhoto = author ? author->photo : std::nullopt,
                            .state = row.state};
    if (row.reply) review.reply = protocol::ReviewReply{*row.reply, *row.repliedAt, row.replyState};
    return review;
}

}  // namespace mc::reviews
