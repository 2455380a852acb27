// How a test talks to the sink, over HTTP on loopback:
//
//   GET    /messages        envelopes, oldest first
//   GET    /messages/0001   the message as it came
//   DELETE /messages        forgets them all
//   GET    /behaviour       what it does now, how many connections and faults there were
//   PUT    /behaviour       {"how":"accept"} or a fault, as behaviour.mjs tells
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

export function controlServer(mailbox, behaviour) {
  const routes = {
    'GET /messages': () => mailbox.list(),
    'DELETE /messages': () => mailbox.clear(),
    'GET /behaviour': () => behaviour.state,
    'PUT /behaviour': (body) => behaviour.become(JSON.parse(body)),
  };

  return createServer(async (request, response) => {
    const id = request.method === 'GET' && request.url.match(/^\/messages\/(\d+)$/)?.[1];
    if (id) {
      const raw = mailbox.raw(id);
      response.writeHead(raw ? 200 : 404, { 'content-type': 'message/rfc822' });
      return response.end(raw);
    }
    const route = routes[`${request.method} ${request.url}`];
    if (!route) return response.writeHead(404).end();
    try {
      const answer = route(await text(request));
      if (answer === undefined) return response.writeHead(204).end();
      response.writeHead(200, { 'content-type': 'application/json' });
      return response.end(JSON.stringify(answer));
    } catch (fault) {
      return response.writeHead(400, { 'content-type': 'text/plain' }).end(fault.message);
    }
  });
}
