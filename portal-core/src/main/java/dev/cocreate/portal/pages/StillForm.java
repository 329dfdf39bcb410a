package dev.cocreate.portal.pages;

import dev.cocreate.portal.votes.Stake;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer to "Still need this?" as a form sends it. */
public class StillForm {
    @FormParam("idea")
    @DefaultValue("")
    String idea = "";

    @FormParam("answer")
    @DefaultValue("")
    String answer = "";

    @FormParam("to")
    @DefaultValue("")
    String to = "";

    @FormParam("importance")
    @Nullable
    String importance;

    @FormParam("reason")
    @Nullable
    String reason;

    @HeaderParam("HX-Request")
    @Nullable
    String htmx;

    String idea() {
        return idea;
    }

    /** {@code yes}, {@code no}, {@code later}, {@code undo} or {@code all}. */
    String answer() {
        return answer;
    }

    /** Where to go on to; empty for the list of questions. */
    String to() {
        return to;
    }

    /** What a vote meant that comes back. */
    Stake stake() {
        return Stake.checked(Optional.ofNullable(importance), Optional.ofNullable(reason));
    }

    boolean isHtmx() {
        return htmx != null;
    }
}
