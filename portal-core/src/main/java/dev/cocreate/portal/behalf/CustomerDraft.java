package dev.cocreate.portal.behalf;

import dev.cocreate.portal.accounts.MembershipDraft;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.text.PlainText;

/**
 * On whose behalf, as typed.
 *
 * @param name what to call them when they are new
 * @param account key of their account, or blank
 * @param told whether they hear of the idea as if they had come themselves
 */
public record CustomerDraft(String email, String name, String account, String role, boolean told) {
    static CustomerDraft empty() {
        return new CustomerDraft("", "", "", "", false);
    }

    MembershipDraft checked(Fields fields) {
        return MembershipDraft.checked(PlainText.line(account), email, name, role, false, "", fields);
    }
}
