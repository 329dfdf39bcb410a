package dev.cocreate.portal.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.ReentrantLock;

/** Where pictures are drawn, one at a time: a large one takes a fifth of a small node's memory meanwhile. */
@ApplicationScoped
public class Easel {
    private final ReentrantLock place = new ReentrantLock();

    /** Draws what was sent anew; 422 for the field when it is no picture. */
    Drawing draw(String field, byte[] sent) {
        return draw(field, sent, Drawing.LONGEST_SIDE);
    }

    /** The same, at most so many pixels wide or high. */
    public Drawing draw(String field, byte[] sent, int longestSide) {
        place.lock();
        try {
            return Drawing.of(field, sent, longestSide);
        } finally {
            place.unlock();
        }
    }
}
